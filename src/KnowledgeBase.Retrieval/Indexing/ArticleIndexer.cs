using System.Collections.Concurrent;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Retrieval.Rendering;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.Indexing;

/// <summary>Brings what changed since the last time into the search index, in one step that becomes visible at once.</summary>
/// <param name="engine">The index.</param>
/// <param name="renderer">Gives the words of the texts.</param>
/// <param name="readText">Gives the text of a blob; <see langword="null"/> when there is none.</param>
/// <param name="learned">The queries that the editions resolved.</param>
/// <param name="keeper">Keeps the index for the next start; <see langword="null"/> where there is none.</param>
public sealed class ArticleIndexer(
    ISearchEngine engine,
    EditionRenderer renderer,
    Func<BlobId, CancellationToken, ValueTask<string?>> readText,
    LearnedQueries learned,
    IndexKeeper? keeper = null)
{
    private volatile IndexedContent? _indexed;

    /// <summary>The prior with which an edition is indexed; <see langword="null"/> when it is not.</summary>
    public ArticlePrior? PriorOf(EditionKey edition) => _indexed?.Editions.GetValueOrDefault(DocumentBuilder.KeyOf(edition))?.Prior;

    /// <summary>
    /// Indexes what is new, changed, shows a figure whose value changed or has another prior now, and removes what is gone. One call at a time.
    /// </summary>
    /// <param name="next">What the index has to show.</param>
    /// <param name="day">The day whose figures and priors are indexed, Mexico City.</param>
    /// <param name="cancellationToken">Gives up; the index then shows what it showed before.</param>
    public async Task UpdateAsync(ArticleCatalog next, DateOnly day, CancellationToken cancellationToken)
    {
        var indexed = _indexed ??= keeper?.Restore() ?? IndexedContent.Empty;
        var isCurrent = indexed.Version == IndexedContent.CurrentVersion;
        var values = IndexedContent.ValuesOn(day, next.Parameters);
        var outdated = indexed.Outdated(values);
        var changed = next.Editions
            .Select(edition => (Edition: edition, Made: MadeOf(edition, next, day, indexed)))
            .Where(pair => !isCurrent || indexed.IsOutdated(DocumentBuilder.KeyOf(pair.Edition.FrontMatter.Key), pair.Made, outdated))
            .ToList();
        var keys = next.Editions.Select(edition => DocumentBuilder.KeyOf(edition.FrontMatter.Key)).ToHashSet(StringComparer.Ordinal);
        string[] removed = [.. indexed.Editions.Keys.Where(key => !keys.Contains(key))];
        if (changed.Count == 0 && removed.Length == 0 && outdated.Count == 0)
        {
            return;
        }

        var editions = new ConcurrentDictionary<string, IndexedEdition>(indexed.Editions.Where(pair => keys.Contains(pair.Key)), StringComparer.Ordinal);
        var documents = new ConcurrentBag<SearchDocument>();
        await Parallel.ForEachAsync(changed, cancellationToken, async (pair, token) =>
        {
            var (document, made) = await BuildAsync(next, pair.Edition, day, pair.Made, token);
            documents.Add(document);
            editions[document.Key] = made;
        });
        engine.Apply(new SearchBatch { Documents = documents, Deletions = removed });
        var content = new IndexedContent(IndexedContent.CurrentVersion, new Dictionary<string, IndexedEdition>(editions, StringComparer.Ordinal), values);
        _indexed = content;
        keeper?.Keep(content);
    }

    // All but the figures, which only the text tells. Until the database has said what was learned, an edition keeps what it had in the index
    // that was taken over.
    private IndexedEdition MadeOf(PublishedEdition edition, ArticleCatalog catalog, DateOnly day, IndexedContent indexed)
    {
        var (key, source) = (edition.FrontMatter.Key, SourceOf(edition, catalog));
        var kept = learned.IsKnown ? null : indexed.Editions.GetValueOrDefault(DocumentBuilder.KeyOf(key));
        var solved = kept?.Prior.Solved ?? ArticlePrior.SolvedBy(learned.StrengthOf(key.Id));
        return new IndexedEdition(
            source is null ? edition.Blob.ToString() : $"{edition.Blob} {source}",
            Figures: [],
            kept?.Learned ?? [.. learned.Of(key)],
            ArticlePrior.Of(edition.FrontMatter, source, day, solved));
    }

    // What a translation follows: it takes the anchors of its source over.
    private static BlobId? SourceOf(PublishedEdition edition, ArticleCatalog catalog) =>
        edition.FrontMatter.Language == Language.Spanish ? null : catalog.Find(edition.FrontMatter.Id, Language.Spanish)?.Blob;

    private async Task<(SearchDocument Document, IndexedEdition Indexed)> BuildAsync(
        ArticleCatalog catalog, PublishedEdition edition, DateOnly day, IndexedEdition made, CancellationToken cancellationToken)
    {
        var text = await readText(edition.Blob, cancellationToken) ?? string.Empty;
        var article = await renderer.ReadForIndexAsync(catalog, edition.FrontMatter, EditionSource.Split(text), day, cancellationToken);
        string[] figures = [.. article?.Outline.Parameters.Select(parameter => parameter.Name).Distinct(StringComparer.Ordinal) ?? []];
        return (DocumentBuilder.Build(edition.FrontMatter, article, made), made with { Figures = figures });
    }
}
