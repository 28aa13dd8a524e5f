using KnowledgeBase.Search;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>An engine that can be made anew with other weights and the same documents, while everything else keeps using it. For one thread at a time.</summary>
internal sealed class ReweightedEngine : ISearchEngine
{
    private readonly Dictionary<string, SearchDocument> _documents = new(StringComparer.Ordinal);
    private EmbeddedSearchEngine _engine = new();

    /// <summary>Ranks by other weights from now on.</summary>
    public void Use(SearchWeights weights)
    {
        _engine.Dispose();
        _engine = new EmbeddedSearchEngine(weights);
        _engine.Apply(new SearchBatch { Documents = _documents.Values });
    }

    /// <inheritdoc/>
    public void Apply(SearchBatch batch)
    {
        foreach (var key in batch.Deletions)
        {
            _documents.Remove(key);
        }

        foreach (var document in batch.Documents)
        {
            _documents[document.Key] = document;
        }

        _engine.Apply(batch);
    }

    /// <inheritdoc/>
    public SearchResults Search(SearchRequest request) => _engine.Search(request);

    /// <inheritdoc/>
    public IReadOnlyList<Completion> Complete(CompletionRequest request) => _engine.Complete(request);

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Related(RelatedRequest request) => _engine.Related(request);

    /// <inheritdoc/>
    public EngineStatistics Statistics() => _engine.Statistics();

    /// <inheritdoc/>
    public SnapshotReading Restore(string folder) => new SnapshotReading.Missing();

    /// <inheritdoc/>
    public Task SaveAsync(string folder, string stamp) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();
}
