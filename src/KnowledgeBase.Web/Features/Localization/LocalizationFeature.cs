using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.Web.Features.Localization;

/// <summary>Changes the language of the interface.</summary>
public static class LocalizationFeature
{
    /// <summary>Maps <c>POST /language</c>: sets the cookie and returns to the page.</summary>
    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/language", Choose).AllowAnonymous();

    private static IResult Choose(HttpContext context, [FromForm] string? code, [FromForm] string? returnUrl)
    {
        InterfaceLanguage.Remember(context, code);
        return Results.LocalRedirect(LocalAddress(returnUrl));
    }

    private static string LocalAddress(string? address) =>
        Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult.IsLocalUrl(address) ? address! : "/";
}
