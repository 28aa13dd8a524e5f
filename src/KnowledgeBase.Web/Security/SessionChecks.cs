using System.Collections.Concurrent;
using System.Security.Claims;
using KnowledgeBase.Data.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Security;

/// <summary>
/// Checks sessions against the database: each at most once per <see cref="SecurityStampValidatorOptions.ValidationInterval"/>, however many requests come and whether
/// or not they bring the cookie that the last check renewed. Between two checks a request costs no query, and no service that could make one.
/// </summary>
internal sealed class SessionChecks(
    SignInSessions sessions, IOptions<SecurityStampValidatorOptions> interval, IOptions<IdentityOptions> identity, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, Check> _last = new();

    /// <summary>Rejects a principal whose session is over, and renews what an old cookie says of the account.</summary>
    public async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (SiteClaims.ReadSession(context.Principal) is not { } session || sessions.WasEndedHere(session))
        {
            context.RejectPrincipal();
            return;
        }

        // A cookie is issued at sign-in or at a check; until the interval has passed it says what the database said.
        if (IsRecent(context.Properties.IssuedUtc))
        {
            return;
        }

        var stamp = context.Principal?.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        if (_last.TryGetValue(session, out var last) && last.Stamp == stamp && IsRecent(last.At))
        {
            context.ReplacePrincipal(last.Principal.Clone());
            return;
        }

        await AskAsync(context, session, stamp);
    }

    private async Task AskAsync(CookieValidatePrincipalContext context, Guid session, string? stamp)
    {
        // The moment before the question: what changes while it is answered must not count as known.
        var asked = time.GetUtcNow();
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        foreach (var (id, check) in _last)
        {
            if (!IsRecent(check.At))
            {
                _last.TryRemove(id, out _);
            }
        }

        if (context.Principal is { } principal)
        {
            _last[session] = new Check(asked, stamp, principal);
        }
        else
        {
            _last.TryRemove(session, out _);
        }
    }

    private bool IsRecent(DateTimeOffset? moment) => moment is { } then && time.GetUtcNow() - then <= interval.Value.ValidationInterval;

    private sealed record Check(DateTimeOffset At, string? Stamp, ClaimsPrincipal Principal);
}
