using System.Globalization;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Retrieval.Searching;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Testing.Articles;

/// <summary>Articles in memory with the catalogue, the index and the search that the site makes of them, and a clock that the test sets.</summary>
public sealed class SearchedArticles : IAsyncDisposable
{
    private static readonly Caller Lead = Caller.Of(new Person(new UserId("lead"), "lead"), Role.Lead);

    private readonly SettableClock _clock;
    private readonly ServiceProvider _services;

    private SearchedArticles(DateTimeOffset now, Dictionary<BlobId, string> texts)
    {
        _clock = new SettableClock(now);
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(_clock)
            .AddRetrieval(RetrievalServices.EmbeddedEngine, _ => (blob, _) => ValueTask.FromResult(texts.GetValueOrDefault(blob)))
            .BuildServiceProvider();
    }

    /// <summary>The moment.</summary>
    public DateTimeOffset Now
    {
        get => _clock.Now;
        set => _clock.Now = value;
    }

    /// <summary>The clock, for whoever else is to share it.</summary>
    public TimeProvider Time => _clock;

    /// <summary>What is published; refreshing it brings the day and what was learned into the index.</summary>
    public LiveCatalog Catalog => _services.GetRequiredService<LiveCatalog>();

    /// <summary>What was learned.</summary>
    public LearnedQueries Learned => _services.GetRequiredService<LearnedQueries>();

    /// <summary>Publishes articles.</summary>
    public static async Task<SearchedArticles> PublishAsync(DateTimeOffset now, params EditionBuilder[] articles)
    {
        var texts = new Dictionary<BlobId, string>();
        var files = new Dictionary<string, BlobId>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var (text, edition) = (article.Build().Text, article.FrontMatter);
            var blob = BlobHash.Of(text);
            texts[blob] = text;
            files[string.Create(CultureInfo.InvariantCulture, $"articles/aclaraciones/kb-{edition.Id.Number:D4}-caso.{LanguageCode.Of(edition.Language)}.md")] = blob;
        }

        var published = new SearchedArticles(now, texts);
        await published.Catalog.ShowAsync(new PublishedContent(1, new ContentTree(RevisionId.Parse(new string('0', 40)), files)), CancellationToken.None);
        return published;
    }

    /// <summary>Searches as a lead, who sees why.</summary>
    public IReadOnlyList<ArticleHit> Find(string query) =>
        _services.GetRequiredService<ArticleSearch>().Find(Lead, new ArticleQuery(query) { Explain = true }).Hits;

    /// <summary>The numbers of the articles found, the best first.</summary>
    public IEnumerable<int> FindNumbers(string query) => Find(query).Select(hit => hit.Edition.Id.Number);

    /// <summary>The prior with which an edition is indexed.</summary>
    public ArticlePrior? PriorOf(int number, Language language = Language.Spanish) =>
        _services.GetRequiredService<ArticleIndexer>().PriorOf(new EditionKey(new ArticleId(number), language));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class SettableClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
