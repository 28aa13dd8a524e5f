using KnowledgeBase.Search.Highlighting;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;
using KnowledgeBase.Search.Sentences;
using KnowledgeBase.Search.Snapshots;

namespace KnowledgeBase.Search;

/// <summary>
/// The engine of the house: an index in memory on the model of Lucene (analyzers, immutable segments, postings with positions, BM25F,
/// snapshots that are swapped atomically). docs/search.md describes it.
/// </summary>
public sealed class EmbeddedSearchEngine : ISearchEngine
{
    private const int CompletionCandidates = 50;
    private const int MaximumCompletions = 20;
    private const int MaximumRelated = 20;

    private readonly SearchWeights _weights;
    private readonly IndexWriter _writer;
    private readonly SnapshotKeeper _keeper = new();
    private readonly SentenceIndex _sentences;

    /// <summary>Makes an empty engine.</summary>
    /// <param name="weights">The weights; the product's own unless something is to be measured.</param>
    public EmbeddedSearchEngine(SearchWeights? weights = null)
    {
        _weights = weights ?? SearchWeights.Default;
        _writer = new IndexWriter(_weights);
        _sentences = new SentenceIndex(_weights);
    }

    /// <summary>The merge that is under way; complete when there is none.</summary>
    internal Task Merging => _writer.Merging;

    /// <inheritdoc/>
    public void Apply(SearchBatch batch)
    {
        _writer.Apply(batch);
        _sentences.Apply(batch);
    }

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
        var factors = _sentences.Match(parsed, plan, request, snapshot);
        var ranked = new Ranker(snapshot, plan, _weights, factors).Rank(eligible, Math.Clamp(request.Limit, 1, SearchRequest.MaximumLimit));
        var counter = new ResultCounter(snapshot, ranked.Matched);
        var hits = new HitBuilder(snapshot, visible, plan, request);
        var explainer = new ScoreExplainer(snapshot, plan, _weights, factors);
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
    public IReadOnlyList<Completion> Complete(CompletionRequest request)
    {
        var query = QueryParser.Parse(request.Text);
        var snapshot = _writer.Snapshot;
        var visible = snapshot.Visible(request.AccessKeys);
        var plan = new QueryPlanner(new VisibleTerms(snapshot, visible), _weights)
            .Plan(query with { LastIsPrefix = query.Words.Count > 0 }, request.PreferredLanguage, SynonymSet.Empty);
        if (plan.IsEmpty)
        {
            return [];
        }

        var typed = query.Words.Select(word => word.Folded).ToArray();
        return [.. new Ranker(snapshot, plan, _weights).Rank(visible, CompletionCandidates).Best
            .SelectMany(candidate => Editions(snapshot, visible, candidate, request.PreferredLanguage))
            .Select(document => (document, text: CompletionBuilder.Choose(document, typed)))
            .Where(found => found.text is not null)
            .DistinctBy(found => found.document.Group, StringComparer.Ordinal)
            .Take(Math.Clamp(request.Limit, 1, MaximumCompletions))
            .Select(found => new Completion(found.text!, found.document.Group))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> Related(RelatedRequest request)
    {
        var snapshot = _writer.Snapshot;
        var visible = snapshot.Visible(request.AccessKeys);
        if (Model(request, snapshot, visible) is not { } model)
        {
            return [];
        }

        var weights = _weights with { Coverage = 0, Proximity = 0, ExactTitle = 0 };
        var plan = RelatedPlanner.Plan(model, new VisibleTerms(snapshot, visible), weights);
        if (plan.IsEmpty)
        {
            return [];
        }

        var search = new SearchRequest { Query = "", AccessKeys = request.AccessKeys, PreferredLanguage = request.PreferredLanguage };
        var hits = new HitBuilder(snapshot, visible, plan, search);
        var limit = Math.Clamp(request.Limit, 1, MaximumRelated);
        return [.. new Ranker(snapshot, plan, weights).Rank(visible, limit + 1).Best
            .Select(candidate => hits.Build(candidate, null))
            .Where(hit => !string.Equals(hit.Group, request.Group, StringComparison.Ordinal))
            .Take(limit)];
    }

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
    public SnapshotReading Restore(string folder)
    {
        var reading = FolderAt(folder).Read(out var kept);
        if (kept is not null)
        {
            _writer.Restore(kept);
            _sentences.Restore(kept);
        }

        return reading;
    }

    /// <inheritdoc/>
    public Task SaveAsync(string folder, string stamp) => _keeper.WriteAsync(FolderAt(folder), _writer.Snapshot, stamp);

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _keeper.Wait();
    }

    private SnapshotFolder FolderAt(string folder) => new(folder, SnapshotVersion.Of(_weights));

    // The text to compare with, or a visible edition of the group, in the preferred language if there is one.
    private static SearchDocument? Model(RelatedRequest request, IndexSnapshot snapshot, ulong[][] visible)
    {
        if (request.Group is null)
        {
            var language = QueryLanguage.Detect(QueryParser.Parse(request.Text), request.PreferredLanguage);
            return new SearchDocument { Key = "", Group = "", Language = language, AccessKeys = [], Title = request.Text };
        }

        var group = snapshot.Tables.Groups.Find(request.Group);
        return group < 0 ? null : VisibleMembers(snapshot, visible, group, request.PreferredLanguage).FirstOrDefault();
    }

    private static IEnumerable<SearchDocument> Editions(IndexSnapshot snapshot, ulong[][] visible, Candidate candidate, SearchLanguage preferred) =>
        VisibleMembers(
            snapshot, visible, snapshot.Segments[candidate.Address.Segment].Segment.Documents.Groups[candidate.Address.Document], preferred);

    private static IEnumerable<SearchDocument> VisibleMembers(IndexSnapshot snapshot, ulong[][] visible, int group, SearchLanguage preferred) =>
        snapshot.Members(group).ToArray()
            .Where(address => (visible[address.Segment][address.Document >> 6] & (1UL << address.Document)) != 0)
            .Select(address => snapshot.Segments[address.Segment].Segment.Documents.Read(address.Document))
            .OrderByDescending(document => document.Language == preferred);
}
