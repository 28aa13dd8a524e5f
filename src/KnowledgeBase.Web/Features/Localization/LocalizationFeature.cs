using Microsoft.AspNetCore.Localization;
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
        var culture = code == "en" ? InterfaceLanguage.English : InterfaceLanguage.Spanish;
        context.Response.Cookies.Append(
            InterfaceLanguage.CookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, HttpOnly = true, IsEssential = true });
        return Results.LocalRedirect(LocalAddress(returnUrl));
    }

    private static string LocalAddress(string? address) =>
        Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult.IsLocalUrl(address) ? address! : "/";
}
