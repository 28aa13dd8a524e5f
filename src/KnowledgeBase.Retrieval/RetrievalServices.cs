using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Retrieval.Rendering;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Retrieval.SearchTests;
using KnowledgeBase.Search;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Retrieval;

/// <summary>Registers the catalogue, the index and the search over them.</summary>
public static class RetrievalServices
{
    /// <summary>The engine that comes with the product.</summary>
    public const string EmbeddedEngine = "embedded";

    /// <summary>Adds retrieval over the registered <see cref="IContentStore"/>.</summary>
    /// <param name="services">The services; they hold a <see cref="TimeProvider"/>.</param>
    /// <param name="engine">The engine's name: <see cref="EmbeddedEngine"/>.</param>
    /// <param name="indexFolder">Where the index is kept between two runs; a folder of its own.</param>
    public static IServiceCollection AddRetrieval(this IServiceCollection services, string engine, string indexFolder)
    {
        services.AddSingleton(provider => new IndexKeeper(
            provider.GetRequiredService<ISearchEngine>(), indexFolder, provider.GetRequiredService<ILogger<IndexKeeper>>()));
        services.AddSingleton(_ => new Func<ISearchEngine>(() => EngineOf(engine)));
        services.AddSingleton<CandidateSearch>();
        return services.AddRetrieval(engine, provider => provider.GetRequiredService<IContentStore>().ReadTextAsync);
    }

    /// <summary>Adds retrieval over texts from anywhere.</summary>
    /// <param name="services">The services; they hold a <see cref="TimeProvider"/>.</param>
    /// <param name="engine">The engine's name: <see cref="EmbeddedEngine"/>.</param>
    /// <param name="readText">Gives what reads the text of a blob.</param>
    public static IServiceCollection AddRetrieval(
        this IServiceCollection services, string engine, Func<IServiceProvider, Func<BlobId, CancellationToken, ValueTask<string?>>> readText)
    {
        services.AddSingleton<ISearchEngine>(_ => EngineOf(engine));
        services.AddSingleton(readText);
        services.AddSingleton<CatalogBuilder>();
        services.AddSingleton<EditionRenderer>();
        services.AddSingleton<LearnedQueries>();
        services.AddSingleton<ArticleIndexer>();
        services.AddSingleton<LiveCatalog>();
        services.AddSingleton<ArticleSearch>();
        return services;
    }

    private static EmbeddedSearchEngine EngineOf(string engine) => engine == EmbeddedEngine
        ? new EmbeddedSearchEngine()
        : throw new InvalidOperationException($"KnowledgeBase:Search:Engine is '{engine}'; the engine that exists is '{EmbeddedEngine}'.");
}
