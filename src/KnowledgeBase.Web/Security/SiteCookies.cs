namespace KnowledgeBase.Web.Security;

/// <summary>
/// Names and flags of the site's cookies: <c>__Host-</c> and <c>Secure</c> everywhere but under Development, where the site is served over
/// plain HTTP.
/// </summary>
public static class SiteCookies
{
    /// <summary>The cookie of the session.</summary>
    public const string Session = "kb-session";

    /// <summary>The cookie half of the antiforgery token.</summary>
    public const string Antiforgery = "kb-antiforgery";

    /// <summary>What a cookie is called on the wire.</summary>
    public static string NameOf(string cookie, IHostEnvironment environment) => environment.IsDevelopment() ? cookie : $"__Host-{cookie}";

    /// <summary>Sets the name and flags of a framework's cookie.</summary>
    internal static void Harden(CookieBuilder cookie, string name, IHostEnvironment environment)
    {
        cookie.Name = NameOf(name, environment);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.None : CookieSecurePolicy.Always;
        cookie.IsEssential = true;
    }
}
