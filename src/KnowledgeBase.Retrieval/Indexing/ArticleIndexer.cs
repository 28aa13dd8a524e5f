using System.Collections.Concurrent;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Rendering;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.Indexing;

/// <summary>Brings what changed between two catalogues into the search index, in one step that becomes visible at once.</summary>
/// <param name="engine">The index.</param>
/// <param name="renderer">Gives the words of the texts.</param>
/// <param name="readText">Gives the text of a blob; <see langword="null"/> when there is none.</param>
public sealed class ArticleIndexer(ISearchEngine engine, EditionRenderer renderer, Func<BlobId, CancellationToken, ValueTask<string?>> readText)
{
    private readonly ConcurrentDictionary<EditionKey, IReadOnlySet<string>> _figures = new();
    private DateOnly _day;

    /// <summary>Indexes what is new or changed, and removes what is gone.</summary>
    /// <param name="previous">What the index shows now; <see langword="null"/> for an empty index.</param>
    /// <param name="next">What it has to show.</param>
    /// <param name="day">The day whose figures are indexed, Mexico City.</param>
    /// <param name="cancellationToken">Gives up; the index then shows what it showed before.</param>
    public async Task UpdateAsync(ArticleCatalog? previous, ArticleCatalog next, DateOnly day, CancellationToken cancellationToken)
    {
        var figures = previous is null ? null : ChangedFigures(previous, next, day);
        var changed = next.Editions.Where(edition => IsChanged(edition, previous) || ShowsAny(edition, figures));
        var removed = previous?.Editions.Select(edition => edition.FrontMatter.Key).Where(key => next.Find(key.Id, key.Language) is null).ToList() ?? [];
        await ApplyAsync(next, changed, removed, day, cancellationToken);
    }

    /// <summary>Indexes again what shows a figure whose value changed with the day.</summary>
    /// <param name="current">What the index shows.</param>
    /// <param name="day">The day, Mexico City.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task UpdateFiguresAsync(ArticleCatalog current, DateOnly day, CancellationToken cancellationToken)
    {
        var figures = current.Parameters.ChangedBetween(_day, day).Select(name => name.Value).ToHashSet(StringComparer.Ordinal);
        await ApplyAsync(current, current.Editions.Where(edition => ShowsAny(edition, figures)), [], day, cancellationToken);
    }

    private static bool IsChanged(PublishedEdition edition, ArticleCatalog? previous) =>
        previous?.Find(edition.FrontMatter.Id, edition.FrontMatter.Language) is not { } before || before.Blob != edition.Blob;

    private HashSet<string> ChangedFigures(ArticleCatalog previous, ArticleCatalog next, DateOnly day)
    {
        var names = previous.Parameters.All.Concat(next.Parameters.All).Select(parameter => parameter.Name.Value).Distinct(StringComparer.Ordinal);
        return names
            .Where(name => LanguageCode.All.Any(language =>
                previous.Parameters.Find(name)?.Format(_day, language) != next.Parameters.Find(name)?.Format(day, language)))
            .ToHashSet(StringComparer.Ordinal);
    }

    private bool ShowsAny(PublishedEdition edition, HashSet<string>? figures) =>
        figures is { Count: > 0 } && _figures.TryGetValue(edition.FrontMatter.Key, out var shown) && figures.Overlaps(shown);

    private async Task ApplyAsync(
        ArticleCatalog catalog, IEnumerable<PublishedEdition> changed, IReadOnlyList<EditionKey> removed, DateOnly day, CancellationToken cancellationToken)
    {
        var documents = new ConcurrentBag<SearchDocument>();
        await Parallel.ForEachAsync(changed, cancellationToken, async (edition, token) =>
            documents.Add(await BuildAsync(catalog, edition, day, token)));
        engine.Apply(new SearchBatch { Documents = documents, Deletions = [.. removed.Select(DocumentBuilder.KeyOf)] });
        foreach (var key in removed)
        {
            _figures.TryRemove(key, out _);
        }

        _day = day;
    }

    private async Task<SearchDocument> BuildAsync(ArticleCatalog catalog, PublishedEdition edition, DateOnly day, CancellationToken cancellationToken)
    {
        var text = await readText(edition.Blob, cancellationToken) ?? string.Empty;
        var article = await renderer.ReadForIndexAsync(catalog, edition.FrontMatter, EditionSource.Split(text), day, cancellationToken);
        _figures[edition.FrontMatter.Key] = article?.Outline.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        return DocumentBuilder.Build(edition.FrontMatter, article);
    }
}
