using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// Finds the best documents of a plan. The result is exactly that of scoring every document in full: candidates are kept until none of
/// those left out could still come among the best.
/// </summary>
internal sealed class Ranker(IndexSnapshot snapshot, QueryPlan plan, SearchWeights weights, GroupFactors? factors = null)
{
    private const int CandidatesPerHit = 4;
    private const int FewestCandidates = 128;

    private readonly GroupFactors _factors = factors ?? GroupFactors.None;

    /// <summary>Ranks.</summary>
    /// <param name="eligible">The documents that may be found.</param>
    /// <param name="limit">How many hits.</param>
    public RankedHits Rank(ulong[][] eligible, int limit)
    {
        var positional = new PositionalScorer(snapshot, plan, weights);
        for (var capacity = Math.Max(FewestCandidates, limit * CandidatesPerHit); ; capacity *= 8)
        {
            var heap = new CandidateHeap(capacity);
            var matched = new ulong[eligible.Length][];
            var scorer = new SegmentScorer(plan, weights);
            for (var s = 0; s < eligible.Length; s++)
            {
                matched[s] = scorer.Score(s, snapshot.Segments[s].Segment, eligible[s], heap);
            }

            var leftOut = heap.Threshold * positional.MaximumFactor;
            var complete = !heap.IsFull;
            var candidates = WithFactors(heap.ToSorted(), eligible);
            positional.Score(candidates);
            foreach (ref var candidate in _factors.IsEmpty ? [] : candidates.AsSpan())
            {
                candidate = candidate with { Score = candidate.Score * _factors.Of(GroupOf(candidate)) };
            }

            candidates.AsSpan().Sort((a, b) => b.Compare(a));
            var best = BestOfGroups(candidates, limit);
            if (complete || (best.Count == limit && (positional.MaximumFactor <= 1 || best[^1].Score > leftOut)))
            {
                return new RankedHits(best, matched, scorer.FoundAllWords);
            }
        }
    }

    // The candidates together with every document that has a factor, however low its score is without.
    private Candidate[] WithFactors(Candidate[] candidates, ulong[][] eligible)
    {
        if (_factors.IsEmpty)
        {
            return candidates;
        }

        var documents = _factors.Documents(snapshot, eligible, out var count);
        var heap = new CandidateHeap(Math.Max(1, count));
        var scorer = new SegmentScorer(plan, weights);
        for (var s = 0; s < documents.Length; s++)
        {
            _ = scorer.Score(s, snapshot.Segments[s].Segment, documents[s], heap);
        }

        return [.. candidates.Concat(heap.ToSorted()).DistinctBy(candidate => candidate.Address)];
    }

    private int GroupOf(Candidate candidate) => snapshot.Segments[candidate.Address.Segment].Segment.Documents.Groups[candidate.Address.Document];

    private List<Candidate> BestOfGroups(Candidate[] candidates, int limit)
    {
        var best = new List<Candidate>(limit);
        var groups = new HashSet<int>();
        foreach (var candidate in candidates)
        {
            if (best.Count == limit)
            {
                break;
            }

            if (groups.Add(GroupOf(candidate)))
            {
                best.Add(candidate);
            }
        }

        return best;
    }
}
