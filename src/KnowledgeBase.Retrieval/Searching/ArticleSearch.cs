using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.Searching;

/// <summary>The one way to search: page, API and <c>kb</c> all come here, with a caller's rights.</summary>
/// <param name="engine">The index.</param>
/// <param name="catalog">What is published.</param>
/// <param name="indexer">Knows the priors that the index has.</param>
/// <param name="time">Measures how long a search takes.</param>
public sealed class ArticleSearch(ISearchEngine engine, LiveCatalog catalog, ArticleIndexer indexer, TimeProvider time)
{
    // Scope and references name an article's neighbours, the closing its codes: where a word stands there, what to do about it stands elsewhere.
    private static readonly string[] SecondarySections =
        [.. new[] { SectionKind.Scope, SectionKind.References, SectionKind.Close }.Select(kind => SectionCatalog.Get(kind).Anchor)];

    /// <summary>
    /// Finds the articles that answer a query among those that the caller may read. Without words, a kind, a topic or a language lists its articles by
    /// title; nothing at all gives nothing.
    /// </summary>
    public ArticleAnswer Find(Caller caller, ArticleQuery query)
    {
        if (string.IsNullOrWhiteSpace(query.Text))
        {
            return query.IsFiltered ? ArticleListing.Of(catalog.Current, caller, query) : ArticleAnswer.Empty;
        }

        var started = time.GetTimestamp();
        var results = engine.Search(RequestFor(caller, query, catalog.Current.Synonyms.Set));
        var current = catalog.Current;
        var hits = results.Hits.Select(hit => HitFrom(hit, current)).OfType<ArticleHit>().ToList();
        return new ArticleAnswer(query.Text, results.Total, time.GetElapsedTime(started), hits)
        {
            Suggestion = results.Suggestion,
            DroppedWords = results.DroppedWords,
            QueryTruncated = results.QueryTruncated,
        };
    }

    /// <summary>What resembles an article, among what the caller may read; nothing for an article that they may not read.</summary>
    /// <param name="caller">Who reads.</param>
    /// <param name="article">The article.</param>
    /// <param name="preferred">The language in which an article with two editions is shown.</param>
    /// <param name="limit">How many at most, 1 to 20.</param>
    public IReadOnlyList<ArticleHit> FindRelated(Caller caller, ArticleId article, Language preferred, int limit) =>
        FindRelated(caller, preferred, limit, request => request with { Group = article.ToString() });

    /// <summary>What resembles a text that is being written, among what the caller may read.</summary>
    /// <param name="caller">Who writes.</param>
    /// <param name="text">Title and text so far; an empty one resembles nothing.</param>
    /// <param name="preferred">The language in which an article with two editions is shown.</param>
    /// <param name="limit">How many at most, 1 to 20.</param>
    public IReadOnlyList<ArticleHit> FindSimilar(Caller caller, string text, Language preferred, int limit) =>
        string.IsNullOrWhiteSpace(text) ? [] : FindRelated(caller, preferred, limit, request => request with { Text = text });

    internal static SearchRequest RequestFor(Caller caller, ArticleQuery query, SynonymSet synonyms)
    {
        var filters = new List<Facet>();
        if (query.Kind is { } kind)
        {
            filters.Add(ArticleFacets.Kind(kind));
        }

        if (query.Topic is { } topic)
        {
            filters.Add(ArticleFacets.Topic(topic));
        }

        return new SearchRequest
        {
            Query = query.Text,
            AccessKeys = [.. AccessKeys.For(caller).Select(key => new AccessKey(key))],
            PreferredLanguage = IndexLanguage.Of(query.Preferred),
            OnlyLanguage = query.Only is { } only ? IndexLanguage.Of(only) : null,
            Filters = filters,
            Limit = query.Limit,
            Explain = query.Explain,
            Synonyms = synonyms,
            SecondarySections = SecondarySections,
        };
    }

    private List<ArticleHit> FindRelated(Caller caller, Language preferred, int limit, Func<RelatedRequest, RelatedRequest> to)
    {
        var request = new RelatedRequest
        {
            AccessKeys = [.. AccessKeys.For(caller).Select(key => new AccessKey(key))],
            PreferredLanguage = IndexLanguage.Of(preferred),
            Limit = limit,
        };
        var current = catalog.Current;
        return [.. engine.Related(to(request)).Select(hit => HitFrom(hit, current)).OfType<ArticleHit>()];
    }

    // A hit whose edition left the catalog between the search and now is dropped: nothing unpublished is shown.
    private ArticleHit? HitFrom(SearchHit hit, ArticleCatalog catalog) =>
        ArticleId.TryParse(hit.Group, out var id) && catalog.Find(id, IndexLanguage.Of(hit.Language)) is { FrontMatter: var edition, Url: var url }
            ? new ArticleHit(edition, ArticleUrl.At(url, hit.Section?.Anchor ?? string.Empty), hit.Section?.Heading ?? string.Empty, hit.Snippet.ToHtml(), hit.Score)
            {
                Explanation = hit.Explanation,
                Prior = hit.Explanation is null ? null : indexer.PriorOf(edition.Key),
            }
            : null;
}
