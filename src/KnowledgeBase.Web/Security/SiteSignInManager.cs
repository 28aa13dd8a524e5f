using System.Security.Claims;
using KnowledgeBase.Core.People;
using KnowledgeBase.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Security;

/// <summary>
/// Signs in and out by <see cref="SignInSession"/>: each sign-in begins a new session, sign-out ends it for every copy of its cookie, and a
/// closed account has none.
/// </summary>
public sealed class SiteSignInManager(
    UserManager<ApplicationUser> users,
    IHttpContextAccessor contextAccessor,
    IUserClaimsPrincipalFactory<ApplicationUser> claimsFactory,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<ApplicationUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<ApplicationUser> confirmation,
    SignInSessions sessions)
    : SignInManager<ApplicationUser>(users, contextAccessor, claimsFactory, options, logger, schemes, confirmation)
{
    /// <inheritdoc/>
    public override async Task<bool> CanSignInAsync(ApplicationUser user) => !user.Disabled && await base.CanSignInAsync(user);

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(ApplicationUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        await EndCurrentAsync();
        var session = await sessions.BeginAsync(new UserId(user.Id), Context.RequestAborted);
        var claims = additionalClaims.Where(claim => claim.Type != SiteClaims.Session).Append(new Claim(SiteClaims.Session, session.ToString()));
        await base.SignInWithClaimsAsync(user, authenticationProperties, claims);
    }

    /// <inheritdoc/>
    public override async Task SignOutAsync()
    {
        await EndCurrentAsync();
        await Context.SignOutAsync(AuthenticationScheme);
    }

    /// <inheritdoc/>
    public override async Task<ApplicationUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        var user = await base.ValidateSecurityStampAsync(principal);
        return user is { Disabled: false }
            && SiteClaims.ReadSession(principal) is { } session
            && await sessions.IsOpenAsync(session, new UserId(user.Id), Context.RequestAborted)
            ? user
            : null;
    }

    private async Task EndCurrentAsync()
    {
        if (SiteClaims.ReadSession(Context.User) is { } session)
        {
            await sessions.EndAsync(session, Context.RequestAborted);
        }
    }
}
