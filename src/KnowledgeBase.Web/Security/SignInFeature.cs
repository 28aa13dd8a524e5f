using KnowledgeBase.Data;
using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Data.Databases;
using KnowledgeBase.Web.Composition;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Web.Security;

/// <summary>Who asks and whether they may: the session's cookie, its check against the database, and the rule that everything needs an account.</summary>
public static class SignInFeature
{
    /// <summary>How long a session goes on without a request.</summary>
    private static readonly TimeSpan IdleTime = TimeSpan.FromHours(4);

    /// <summary>How old what the cookie says may be: a closed account or a changed role takes effect within it.</summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan ResetTokenLifetime = TimeSpan.FromHours(1);

    /// <summary>Adds the database, accounts, the session's cookie and the rule for all endpoints.</summary>
    public static void AddSignIn(this WebApplicationBuilder builder, SitePaths paths)
    {
        var services = builder.Services;
        services.AddKnowledgeBaseData(DatabaseOptions.From(builder.Configuration, paths.DataPath));
        services.AddAccountStore()
            .AddSignInManager<SiteSignInManager>()
            .AddClaimsPrincipalFactory<SiteClaimsFactory>()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = ResetTokenLifetime);
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = CheckInterval;
            options.OnRefreshingPrincipal = KeepSession;
        });
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<SessionChecks>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, options => Configure(options, builder.Environment))

            // Identity clears this cookie whenever it ends a session, so it has to be known.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, options => SiteCookies.Harden(options.Cookie, "kb-second-factor", builder.Environment));
        services.AddSingleton<IAuthorizationHandler, OpensHandler>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>Goes between routing and the endpoints.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<AntiforgeryForAll>();
        app.UseAntiforgery();
    }

    /// <summary>Brings the database to this build's schema and, under Development, makes the demo accounts.</summary>
    public static async Task PrepareAccountsAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(app.Lifetime.ApplicationStopping);
        if (app.Environment.IsDevelopment())
        {
            await using var scope = app.Services.CreateAsyncScope();
            await DemoAccounts.EnsureAsync(scope.ServiceProvider.GetRequiredService<UserAccounts>());
        }
    }

    private static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        SiteCookies.Harden(options.Cookie, SiteCookies.Session, environment);
        options.LoginPath = "/account/login";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = IdleTime;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<SessionChecks>().CheckAsync(context);
        options.Events.OnRedirectToLogin = context => Challenge(context);
        options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
    }

    private static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.IsForProgram())
        {
            return Answer(context.Response, StatusCodes.Status401Unauthorized);
        }

        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            return ChallengeFragment(context);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    // The sign-in form must not land inside a page. Whoever was reading is led to it and back; whoever was writing keeps the page with the text.
    private static Task ChallengeFragment(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.Headers["HX-Reswap"] = "none";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            var page = Uri.TryCreate(context.Request.Headers["HX-Current-URL"], UriKind.Absolute, out var shown) ? shown.PathAndQuery : "/";
            context.Response.Headers["HX-Redirect"] = $"{context.Options.LoginPath}{QueryString.Create(context.Options.ReturnUrlParameter, page)}";
        }

        return Answer(context.Response, StatusCodes.Status401Unauthorized);
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(SiteClaims.Session) is { } session && context.NewPrincipal?.Identities.First() is { } identity)
        {
            identity.AddClaim(session);
        }

        return Task.CompletedTask;
    }
}
