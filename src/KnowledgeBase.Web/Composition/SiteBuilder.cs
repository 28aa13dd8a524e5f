using KnowledgeBase.Web.Features.Health;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Features.Search;
using KnowledgeBase.Web.Features.Shared;

namespace KnowledgeBase.Web.Composition;

/// <summary>Puts the features together into one application.</summary>
public static class SiteBuilder
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Builds the site: services first, then the request pipeline.</summary>
    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(SitePaths.From(builder.Configuration, builder.Environment.ContentRootPath));
        builder.Services.AddPages();
        builder.Services.AddSearch();

        var app = builder.Build();
        app.UsePages();
        app.MapHealth();
        app.MapLanguage();
        await Task.CompletedTask;
        return app;
    }
}
