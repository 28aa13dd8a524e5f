using KnowledgeBase.Core.Access;
using KnowledgeBase.Web.Security;

namespace KnowledgeBase.Web.Features.Account;

/// <summary>Sign-out; sign-in and the password are pages.</summary>
public static class AccountFeature
{
    /// <summary>Maps <c>POST /account/logout</c>.</summary>
    public static void MapAccount(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/account/logout", LogoutAsync).WithMetadata(new OpensAttribute(SitePage.OwnAccount));

    private static async Task<IResult> LogoutAsync(SiteSignInManager signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/account/login");
    }
}
