using KnowledgeBase.Web.Composition;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace KnowledgeBase.Web.Security;

/// <summary>What holds for every request: headers, limits, errors without details, tokens against forged requests, quiet logs.</summary>
public static class SecurityFeature
{
    private const int MaxRequestLineBytes = 64 * 1024;
    private const int MaxBodyBytes = 2 * 1024 * 1024;
    private const int MaxFieldCharacters = 1024 * 1024;
    private const int MaxFields = 256;

    // The framework writes whole addresses here, queries and all, and Kestrel quotes bad requests; a search may hold what a customer said.
    private static readonly string[] LoggersOfAddresses =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel.BadRequests", "Microsoft.AspNetCore.Http.Result",
        "Microsoft.AspNetCore.Mvc.Infrastructure.RedirectResultExecutor", "Microsoft.AspNetCore.Mvc.Infrastructure.LocalRedirectResultExecutor",
        "Microsoft.AspNetCore.Mvc.Infrastructure.RedirectToPageResultExecutor",
    ];

    /// <summary>Adds limits, antiforgery, keys and problem details.</summary>
    public static void AddSecurity(this WebApplicationBuilder builder, SitePaths paths)
    {
        var environment = builder.Environment;
        builder.Services.Configure<KestrelServerOptions>(Limit);
        builder.Services.Configure<FormOptions>(options =>
        {
            options.ValueCountLimit = MaxFields;
            options.ValueLengthLimit = MaxFieldCharacters;
            options.MultipartBodyLengthLimit = MaxBodyBytes;
        });
        builder.Services.AddAntiforgery(options => SiteCookies.Harden(options.Cookie, SiteCookies.Antiforgery, environment));
        builder.Services.Configure<CookieTempDataProviderOptions>(options => SiteCookies.Harden(options.Cookie, "kb-notice", environment));
        builder.Services.AddDataProtection().SetApplicationName("KnowledgeBase").PersistKeysToFileSystem(KeyFolder(paths));
        builder.Services.AddProblemDetails();

        foreach (var category in LoggersOfAddresses)
        {
            builder.Logging.AddFilter(category, LogLevel.None);
        }

        // The default trusts a proxy on the same machine only, which is where this site expects it.
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    /// <summary>Goes before everything else in the pipeline.</summary>
    public static void UseSecurity(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseMiddleware<HttpsOnly>();
        }

        // People get a page and programs get problem details; neither learns what failed inside, under Development as little as elsewhere.
        app.UseWhen(context => context.Request.IsForProgram(), program =>
        {
            program.UseExceptionHandler();
            program.UseStatusCodePages();
        });
        app.UseWhen(context => !context.Request.IsForProgram(), people =>
        {
            people.UseExceptionHandler("/error/500");
            people.UseStatusCodePagesWithReExecute("/error/{0}");
        });
        app.UseMiddleware<UnreadableRequests>();
    }

    private static void Limit(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        options.Limits.MaxRequestBodySize = MaxBodyBytes;
    }

    private static DirectoryInfo KeyFolder(SitePaths paths)
    {
        var folder = Path.Combine(paths.DataPath, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(folder)
            : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
