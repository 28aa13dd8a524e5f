using KnowledgeBase.Core.Access;
using KnowledgeBase.Web.Features.Account;
using KnowledgeBase.Web.Features.Glossary;
using KnowledgeBase.Web.Features.Health;
using KnowledgeBase.Web.Features.History;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Features.Reading;
using KnowledgeBase.Web.Features.Review;
using KnowledgeBase.Web.Features.Search;
using KnowledgeBase.Web.Features.Shared;
using KnowledgeBase.Web.Features.Team;
using KnowledgeBase.Web.Security;

namespace KnowledgeBase.Web.Composition;

/// <summary>Puts the features together into one application.</summary>
public static class SiteBuilder
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Builds the site: services first, then the request pipeline.</summary>
    /// <param name="args">Settings as command line arguments, such as <c>--urls=http://127.0.0.1:5080</c>.</param>
    /// <param name="configure">What a test changes before the site is built.</param>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Services.AddSingleton(TimeProvider.System);
        var paths = SitePaths.From(builder.Configuration, builder.Environment.ContentRootPath);
        builder.Services.AddSingleton(paths);
        builder.AddSecurity(paths);
        builder.AddSignIn(paths);
        builder.Services.AddPages();
        builder.AddContent(paths);
        builder.Services.AddOpenApi();
        builder.Services.AddSearch();
        builder.Services.AddReading();
        builder.Services.AddChangeRequests();
        builder.Services.AddHistory();
        builder.Services.AddGlossary();
        builder.Services.AddLearning();
        builder.Services.AddHostedService<FirstCallWarmUp>();

        configure?.Invoke(builder);

        var app = builder.Build();

        // Database and content know nothing of each other: both are made ready while the pipeline is put together.
        var accounts = Task.Run(app.PrepareAccountsAsync);
        var content = Task.Run(app.PrepareContentAsync);
        app.UseSecurity();
        app.UseTypedTextRescue();
        app.UsePages();
        app.UseSignIn();
        app.MapAccount();
        app.MapHealth();
        app.MapLanguage();
        app.MapOpenApi().WithMetadata(new OpensAttribute(SitePage.Knowledge));
        app.MapSearchApi();
        app.MapReading();
        await Task.WhenAll(accounts, content);
        await app.PrepareChangeRequestsAsync();
        await app.PrepareLearningAsync();
        return app;
    }
}
