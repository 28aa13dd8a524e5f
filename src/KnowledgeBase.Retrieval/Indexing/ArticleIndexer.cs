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
    private IndexedContent? _indexed;

    /// <summary>Indexes what is new or changed or shows a figure whose value changed, and removes what is gone. One call at a time.</summary>
    /// <param name="next">What the index has to show.</param>
    /// <param name="day">The day whose figures are indexed, Mexico City.</param>
    /// <param name="cancellationToken">Gives up; the index then shows what it showed before.</param>
    public async Task UpdateAsync(ArticleCatalog next, DateOnly day, CancellationToken cancellationToken)
    {
        var indexed = _indexed ??= keeper?.Restore() ?? IndexedContent.Empty;
        var isCurrent = indexed.Version == IndexedContent.CurrentVersion;
        var values = IndexedContent.ValuesOn(day, next.Parameters);
        var outdated = indexed.Outdated(values);
        var changed = next.Editions
            .Where(edition => !isCurrent || IsOutdated(edition, next, indexed, outdated))
            .ToList();
        var keys = next.Editions.Select(edition => DocumentBuilder.KeyOf(edition.FrontMatter.Key)).ToHashSet(StringComparer.Ordinal);
        string[] removed = [.. indexed.Editions.Keys.Where(key => !keys.Contains(key))];
        if (changed.Count == 0 && removed.Length == 0 && outdated.Count == 0)
        {
            return;
        }

        var editions = new ConcurrentDictionary<string, IndexedEdition>(indexed.Editions.Where(pair => keys.Contains(pair.Key)), StringComparer.Ordinal);
        var documents = new ConcurrentBag<SearchDocument>();
        await Parallel.ForEachAsync(changed, cancellationToken, async (edition, token) =>
        {
            var (document, made) = await BuildAsync(next, edition, day, LearnedOf(edition.FrontMatter.Key, indexed), token);
            documents.Add(document);
            editions[document.Key] = made;
        });
        engine.Apply(new SearchBatch { Documents = documents, Deletions = removed });
        _indexed = new IndexedContent(IndexedContent.CurrentVersion, new Dictionary<string, IndexedEdition>(editions, StringComparer.Ordinal), values);
        keeper?.Keep(_indexed);
    }

    // A translation takes the anchors of its source over.
    private static string SourceOf(PublishedEdition edition, ArticleCatalog catalog) =>
        edition.FrontMatter.Language != Language.Spanish && catalog.Find(edition.FrontMatter.Id, Language.Spanish) is { } source
            ? $"{edition.Blob} {source.Blob}"
            : edition.Blob.ToString();

    // Until the database has said what was learned, an edition keeps what it had in the index that was taken over.
    private IReadOnlyList<string> LearnedOf(EditionKey edition, IndexedContent indexed) =>
        learned.IsKnown ? learned.Of(edition) : indexed.Editions.GetValueOrDefault(DocumentBuilder.KeyOf(edition))?.Learned ?? [];

    private bool IsOutdated(PublishedEdition edition, ArticleCatalog catalog, IndexedContent indexed, HashSet<string> outdated) =>
        indexed.IsOutdated(
            DocumentBuilder.KeyOf(edition.FrontMatter.Key), SourceOf(edition, catalog), LearnedOf(edition.FrontMatter.Key, indexed), outdated);

    private async Task<(SearchDocument Document, IndexedEdition Indexed)> BuildAsync(
        ArticleCatalog catalog, PublishedEdition edition, DateOnly day, IReadOnlyList<string> queries, CancellationToken cancellationToken)
    {
        var text = await readText(edition.Blob, cancellationToken) ?? string.Empty;
        var article = await renderer.ReadForIndexAsync(catalog, edition.FrontMatter, EditionSource.Split(text), day, cancellationToken);
        string[] figures = [.. article?.Outline.Parameters.Select(parameter => parameter.Name).Distinct(StringComparer.Ordinal) ?? []];
        return (DocumentBuilder.Build(edition.FrontMatter, article, queries), new IndexedEdition(SourceOf(edition, catalog), figures, [.. queries]));
    }
}
