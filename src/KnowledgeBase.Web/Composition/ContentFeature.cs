using KnowledgeBase.Content;
using KnowledgeBase.Core.ChangeRequests.Incoming;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval;
using KnowledgeBase.Retrieval.Catalog;

namespace KnowledgeBase.Web.Composition;

/// <summary>The content store with what is derived from it: catalogue and search index.</summary>
public static class ContentFeature
{
    /// <summary>Adds the store of the data folder and retrieval over it.</summary>
    public static void AddContent(this WebApplicationBuilder builder, SitePaths paths)
    {
        var trustMain = builder.Configuration.GetValue<bool>("KnowledgeBase:Content:TrustMain");
        builder.Services.AddContentStore(_ => new ContentStoreOptions(paths.DataPath, paths.SeedPath, trustMain)
        {
            Check = PushedFileRules.Check,
        });
        builder.Services.AddRetrieval(builder.Configuration["KnowledgeBase:Search:Engine"] ?? RetrievalServices.EmbeddedEngine, paths.IndexPath);
        builder.Services.AddHostedService<DayChange>();
    }

    /// <summary>Opens the store and loads what it publishes, so that the first request is answered like any other.</summary>
    public static Task PrepareContentAsync(this WebApplication app) =>
        app.Services.GetRequiredService<LiveCatalog>().FollowAsync(
            app.Services.GetRequiredService<IContentStore>(), app.Lifetime.ApplicationStopping);
}
