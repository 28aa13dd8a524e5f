using System.Collections.Concurrent;
using KnowledgeBase.Core;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.SearchTests;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Retrieval.Rendering;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.SearchTests;

/// <summary>
/// Runs the search tests against an index as it would be if a change were published, and against today's, and tells what drops. The candidate
/// begins with the index that is kept on disk, so that only what the change touches is read and indexed.
/// </summary>
/// <param name="store">Holds the texts.</param>
/// <param name="live">Today's index.</param>
/// <param name="engines">Makes an empty engine of the same kind.</param>
/// <param name="catalog">Today's catalogue.</param>
/// <param name="builder">Makes the candidate's catalogue.</param>
/// <param name="renderer">Gives the words of its texts.</param>
/// <param name="learned">What the search learned.</param>
/// <param name="keeper">The index on disk.</param>
/// <param name="time">Tells the day, on which the figures in the texts depend.</param>
public sealed class CandidateSearch(
    IContentStore store,
    ISearchEngine live,
    Func<ISearchEngine> engines,
    LiveCatalog catalog,
    CatalogBuilder builder,
    EditionRenderer renderer,
    LearnedQueries learned,
    IndexKeeper keeper,
    TimeProvider time) : IDisposable
{
    private const int MaxKept = 64;

    private readonly SemaphoreSlim _running = new(1, 1);
    private readonly ConcurrentDictionary<(RevisionId Main, RevisionId Head), IReadOnlyList<SearchTestDrop>> _kept = new();

    /// <summary>The tests that the change would make fail, the deepest drops first. A test that failed as badly before is not the change's.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<SearchTestDrop>> FindDropsAsync(ChangeRequestContent change, CancellationToken cancellationToken)
    {
        var current = catalog.Current;
        var key = (current.Content.Tree.Revision, change.Head);
        if (_kept.TryGetValue(key, out var known))
        {
            return known;
        }

        // One at a time: reviewers wait for each other rather than readers for reviewers.
        await _running.WaitAsync(cancellationToken);
        try
        {
            var drops = _kept.TryGetValue(key, out known) ? known : await RunAsync(current, change, cancellationToken);
            if (_kept.Count >= MaxKept)
            {
                _kept.Clear();
            }

            return _kept[key] = drops;
        }
        finally
        {
            _running.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _running.Dispose();

    private async Task<IReadOnlyList<SearchTestDrop>> RunAsync(ArticleCatalog current, ChangeRequestContent change, CancellationToken cancellationToken)
    {
        var tree = current.Content.Tree.With(change.Head, [.. change.Files.Select(file => KeyValuePair.Create(file.Path, file.Proposed))]);
        var tests = await ReadTestsAsync(tree, cancellationToken);
        if (tests.Count == 0)
        {
            return [];
        }

        var published = (await ReadTestsAsync(current.Content.Tree, cancellationToken)).Select(test => test with { Line = 0 }).ToHashSet();
        var next = await builder.BuildAsync(new PublishedContent(current.Content.Sequence + 1, tree), current, cancellationToken);
        using var engine = engines();
        await new ArticleIndexer(engine, renderer, store.ReadTextAsync, learned, keeper.ReadOnlyFor(engine)).UpdateAsync(next, MexicoCity.Today(time), cancellationToken);
        return
        [
            .. tests
                .Select(test => new SearchTestDrop(
                    test, SearchTestPlaces.PlaceOf(live, current.Synonyms.Set, test), SearchTestPlaces.PlaceOf(engine, next.Synonyms.Set, test)))
                .Where(drop => Rank(drop.After) > drop.Test.First
                    && (Rank(drop.After) > Rank(drop.Before) || !published.Contains(drop.Test with { Line = 0 })))
                .OrderByDescending(drop => Rank(drop.After) - Rank(drop.Before)),
        ];
    }

    private async Task<IReadOnlyList<SearchTest>> ReadTestsAsync(ContentTree tree, CancellationToken cancellationToken) =>
        tree.Find(SearchTestSet.Path) is { } blob && await store.ReadTextAsync(blob, cancellationToken) is { } text
            ? SearchTestReader.Read(text).Set.Tests
            : [];

    private static int Rank(int? place) => place ?? SearchTest.MaxFirst + 1;
}
