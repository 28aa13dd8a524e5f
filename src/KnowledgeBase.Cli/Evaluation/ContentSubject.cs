using System.Diagnostics;
using KnowledgeBase.Content.Folders;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.People;
using KnowledgeBase.Core.SearchTests;
using KnowledgeBase.Retrieval;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Retrieval.SearchTests;
using KnowledgeBase.Search;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>A content folder, searched exactly as the search page searches what is published, with a lead's rights.</summary>
internal sealed class ContentSubject : IAsyncDisposable
{
    private static readonly Caller Lead = Caller.Of(new Person(new UserId("kb"), "kb"), Role.Lead);
    private readonly ServiceProvider _services;
    private readonly ArticleSearch _search;

    private ContentSubject(ServiceProvider services, double documentsPerSecond)
    {
        _services = services;
        _search = services.GetRequiredService<ArticleSearch>();
        DocumentsPerSecond = documentsPerSecond;
    }

    /// <summary>How fast the editions were read, rendered and indexed.</summary>
    public double DocumentsPerSecond { get; }

    /// <summary>Reads and indexes a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="confirmed">Queries that count as resolved by the articles that they name.</param>
    /// <param name="engine">The engine to use; the product's when there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FormatException">A confirmed query names something else than an article.</exception>
    public static async Task<ContentSubject> IndexAsync(
        string folder, IReadOnlyList<EvaluationQuery> confirmed, ISearchEngine? engine, CancellationToken cancellationToken)
    {
        var content = await ContentFolder.ReadAsync(folder, cancellationToken);
        var registered = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddRetrieval(RetrievalServices.EmbeddedEngine, _ => (blob, _) => ValueTask.FromResult(content.FindText(blob)));
        var services = (engine is null ? registered : registered.AddSingleton(engine)).BuildServiceProvider();
        services.GetRequiredService<LearnedQueries>().Replace(ReviewedQueries.Learn(confirmed));
        var catalog = services.GetRequiredService<LiveCatalog>();
        var clock = Stopwatch.StartNew();
        await catalog.ShowAsync(content.Content, cancellationToken);
        return new ContentSubject(services, catalog.Current.Editions.Count / clock.Elapsed.TotalSeconds);
    }

    /// <summary>Searches.</summary>
    public ArticleAnswer Find(ArticleQuery query) => _search.Find(Lead, query);

    /// <summary>The articles found, the best first.</summary>
    public IReadOnlyList<string> Search(EvaluationQuery query) =>
        [.. Find(new ArticleQuery(query.Text) { Preferred = IndexLanguage.Of(query.Language) }).Hits.Select(hit => hit.Edition.Id.ToString())];

    /// <summary>Where the article of a search test stands, from 1; <see langword="null"/> when not among the first ten.</summary>
    public int? PlaceOf(SearchTest test) =>
        SearchTestPlaces.PlaceOf(_services.GetRequiredService<ISearchEngine>(), _services.GetRequiredService<LiveCatalog>().Current.Synonyms.Set, test);

    /// <summary>Figures of the engine.</summary>
    public EngineStatistics Statistics() => _services.GetRequiredService<ISearchEngine>().Statistics();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
