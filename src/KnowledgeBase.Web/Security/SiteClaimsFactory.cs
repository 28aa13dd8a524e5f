using System.Security.Claims;
using KnowledgeBase.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Security;

/// <summary>Adds the account's role and name to the claims that Identity itself makes.</summary>
internal sealed class SiteClaimsFactory(UserManager<ApplicationUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<ApplicationUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ApplicationUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaims(SiteClaims.Of(user));
        return identity;
    }
}
