using System.Globalization;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Localization;

namespace KnowledgeBase.Web.Features.Localization;

/// <summary>
/// The languages of the interface. Spanish unless the person chose English: the desk's computers often speak English
/// to people who do not, so the browser's own language is not asked.
/// </summary>
public static class InterfaceLanguage
{
    /// <summary>The cookie that keeps the choice.</summary>
    public const string CookieName = "kb-language";

    /// <summary>Spanish of Mexico, the default.</summary>
    public static CultureInfo Spanish { get; } = CultureInfo.GetCultureInfo("es-MX");

    /// <summary>English.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Both, the default first.</summary>
    public static IList<CultureInfo> Cultures { get; } = [Spanish, English];

    /// <summary>The language of the current request's interface, as a language of editions.</summary>
    public static Core.Articles.Language Current =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? Core.Articles.Language.English : Core.Articles.Language.Spanish;

    /// <summary>The two-letter code of the current request's interface.</summary>
    public static string CurrentCode => Core.Articles.LanguageCode.Of(Current);

    /// <summary>Keeps the choice in the browser for a year.</summary>
    /// <param name="context">The request that is being answered.</param>
    /// <param name="code"><c>en</c> for English; anything else is Spanish.</param>
    public static void Remember(HttpContext context, string? code)
    {
        var environment = context.RequestServices.GetRequiredService<IHostEnvironment>();
        var cookie = new CookieBuilder { MaxAge = TimeSpan.FromDays(365) };
        SiteCookies.Harden(cookie, CookieName, environment);
        context.Response.Cookies.Append(
            cookie.Name!, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(code == "en" ? English : Spanish)), cookie.Build(context));
    }
}
