using KnowledgeBase.Search.Highlighting;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search;

/// <summary>
/// The engine of the house: an index in memory on the model of Lucene (analyzers, immutable segments, postings with positions, BM25F,
/// snapshots that are swapped atomically). docs/search.md describes it.
/// </summary>
public sealed class EmbeddedSearchEngine : ISearchEngine
{
    private readonly SearchWeights _weights;
    private readonly IndexWriter _writer;

    /// <summary>Makes an empty engine.</summary>
    /// <param name="weights">The weights; the product's own unless something is to be measured.</param>
    public EmbeddedSearchEngine(SearchWeights? weights = null)
    {
        _weights = weights ?? SearchWeights.Default;
        _writer = new IndexWriter(_weights);
    }

    /// <summary>The merge that is under way; complete when there is none.</summary>
    internal Task Merging => _writer.Merging;

    /// <inheritdoc/>
    public void Apply(SearchBatch batch) => _writer.Apply(batch);

    /// <inheritdoc/>
    public SearchResults Search(SearchRequest request)
    {
        var snapshot = _writer.Snapshot;
        var visible = snapshot.Visible(request.AccessKeys);
        var parsed = QueryParser.Parse(request.Query);
        var plan = new QueryPlanner(new VisibleTerms(snapshot, visible), _weights).Plan(parsed, request.PreferredLanguage, request.Synonyms);
        if (plan.IsEmpty)
        {
            return new SearchResults { Total = 0, Hits = [], QueryTruncated = parsed.Truncated };
        }

        var eligible = EligibleDocuments.Of(snapshot, visible, plan, request.OnlyLanguage, request.Filters);
        var ranked = new Ranker(snapshot, plan, _weights).Rank(eligible, Math.Clamp(request.Limit, 1, SearchRequest.MaximumLimit));
        var counter = new ResultCounter(snapshot, ranked.Matched);
        var hits = new HitBuilder(snapshot, visible, plan, request);
        var explainer = new ScoreExplainer(snapshot, plan, _weights);
        return new SearchResults
        {
            Total = counter.Total(),
            Hits = [.. ranked.Best.Select(candidate => hits.Build(candidate, request.Explain ? explainer.Explain(candidate) : null))],
            Facets = counter.Facets(request.CountFacets),
            Suggestion = plan.Suggestion,
            DroppedWords = ranked.FoundAllWords || ranked.Best.Count == 0
                ? []
                : MissingWords.Of(snapshot.Segments[ranked.Best[0].Address.Segment].Segment, ranked.Best[0].Address.Document, plan),
            QueryTruncated = parsed.Truncated,
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<Completion> Complete(CompletionRequest request) => [];

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Related(RelatedRequest request) => [];

    /// <inheritdoc/>
    public EngineStatistics Statistics()
    {
        var snapshot = _writer.Snapshot;
        return new EngineStatistics(
            snapshot.Segments.Sum(view => view.LiveCount),
            snapshot.Segments.Sum(view => view.Segment.IndexBytes) + snapshot.Tables.Vocabulary.Bytes + snapshot.Words.Bytes + snapshot.Frequencies.Bytes,
            snapshot.Segments.Sum(view => view.Segment.Documents.Stored.LongLength));
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();
}
