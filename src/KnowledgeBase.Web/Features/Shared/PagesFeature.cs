using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Security;

namespace KnowledgeBase.Web.Features.Shared;

/// <summary>Razor Pages under <c>/Features</c>, static components, localisation, compression and the bundled assets.</summary>
public static class PagesFeature
{
    /// <summary>Adds pages, components and what their layout needs.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        // Letters with accents stand in pages as they are and not as entities.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages().WithRazorPagesRoot("/Features");
        services.AddRazorComponents();
        services.AddRouting(options => options.LowercaseUrls = true);
        services.AddSingleton<AssetManifest>();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddOptions<RequestLocalizationOptions>().Configure<IHostEnvironment>((options, environment) =>
        {
            options.DefaultRequestCulture = new RequestCulture(InterfaceLanguage.Spanish);
            options.SupportedCultures = options.SupportedUICultures = InterfaceLanguage.Cultures;
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = SiteCookies.NameOf(InterfaceLanguage.CookieName, environment) }];
        });
    }

    /// <summary>Serves assets and pages.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseStaticFiles(AssetManifest.FileOptions);
        app.UseRequestLocalization();
        app.UseRouting();
        app.MapRazorPages();
    }
}
