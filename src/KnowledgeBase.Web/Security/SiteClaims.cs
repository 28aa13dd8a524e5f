using System.Security.Claims;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.People;
using KnowledgeBase.Data.Accounts;

namespace KnowledgeBase.Web.Security;

/// <summary>What the session's cookie says of the account. It is renewed from the database at each check of the session.</summary>
internal static class SiteClaims
{
    /// <summary>The id of the <see cref="SignInSession"/>.</summary>
    public const string Session = "kb:session";

    private const string DisplayName = "kb:name";
    private const string AccountRole = "kb:role";
    private const string Legal = "kb:legal";

    /// <summary>The claims of an account, without its session.</summary>
    public static IEnumerable<Claim> Of(ApplicationUser user)
    {
        yield return new Claim(DisplayName, user.DisplayName);
        yield return new Claim(AccountRole, user.Role.ToString());
        if (user.HasLegal)
        {
            yield return new Claim(Legal, bool.TrueString);
        }
    }

    /// <summary>The caller that a signed-in principal is, or <see langword="null"/> for an anonymous one.</summary>
    public static Caller? ReadCaller(ClaimsPrincipal principal) =>
        principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        && principal.FindFirstValue(DisplayName) is { } name
        && Enum.TryParse<Role>(principal.FindFirstValue(AccountRole), out var role)
            ? Caller.Of(new Person(new UserId(id), name), role, principal.HasClaim(Legal, bool.TrueString))
            : null;

    /// <summary>The session of a principal, or <see langword="null"/> when it names none.</summary>
    public static Guid? ReadSession(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(Session), out var id) ? id : null;
}
