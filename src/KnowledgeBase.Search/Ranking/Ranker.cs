using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// Finds the best documents of a plan. The result is exactly that of scoring every document in full: candidates are kept, and looked at
/// for positions, until none of the others could still come among the best.
/// </summary>
internal sealed class Ranker(IndexSnapshot snapshot, QueryPlan plan, SearchWeights weights, GroupFactors? factors = null)
{
    // Where groups have several documents, room for two of each.
    private const int DocumentsPerGroup = 2;
    private const int BatchPerHit = 2;

    private readonly GroupFactors _factors = factors ?? GroupFactors.None;

    /// <summary>Ranks.</summary>
    /// <param name="eligible">The documents that may be found.</param>
    /// <param name="limit">How many hits.</param>
    public RankedHits Rank(ulong[][] eligible, int limit)
    {
        var positional = new PositionalScorer(snapshot, plan, weights);
        var raised = _factors.IsEmpty ? null : _factors.Documents(snapshot, eligible);
        for (var sure = snapshot.HasSiblings ? limit * DocumentsPerGroup : limit; ; sure *= 8)
        {
            using var collector = new CandidateCollector(sure, positional.Growth);
            var matched = new ulong[eligible.Length][];
            var scorer = new SegmentScorer(plan, new DocumentScores(plan, weights, positional.Growth), _factors);
            for (var s = 0; s < eligible.Length; s++)
            {
                matched[s] = scorer.Score(s, snapshot.Segments[s].Segment, eligible[s], raised is null ? [] : raised[s], collector);
            }

            var best = Best(collector.ToSorted(), positional, limit);
            if (collector.Threshold <= 0 || (best.Count == limit && collector.Settles(best[^1])))
            {
                return new RankedHits(best, matched, scorer.FoundAllWords);
            }
        }
    }

    // Looks at positions batch by batch, until the rest cannot reach the last of the best.
    private List<Candidate> Best(Span<Candidate> candidates, PositionalScorer positional, int limit)
    {
        var scored = new List<Candidate>();
        while (true)
        {
            var size = Math.Max(limit * BatchPerHit, scored.Count / 2);
            var batch = candidates[..Math.Min(candidates.Length, size)];
            candidates = candidates[batch.Length..];
            positional.Score(batch);
            scored.AddRange(batch);
            scored.Sort();
            var best = BestOfGroups(scored, limit);
            if (candidates.IsEmpty || (best.Count == limit && !CanReach(candidates, best[^1], positional.Growth)))
            {
                return best;
            }
        }
    }

    private static bool CanReach(ReadOnlySpan<Candidate> candidates, in Candidate last, double[] growth)
    {
        foreach (ref readonly var candidate in candidates)
        {
            // The candidates come in order, the best first.
            if (candidate.Score * growth[^1] < last.Score)
            {
                return false;
            }

            if (CandidateCollector.CanReach(candidate, last, growth[candidate.Words]))
            {
                return true;
            }
        }

        return false;
    }

    private int GroupOf(Candidate candidate) => snapshot.Segments[candidate.Address.Segment].Segment.Documents.Groups[candidate.Address.Document];

    private List<Candidate> BestOfGroups(List<Candidate> candidates, int limit)
    {
        if (!snapshot.HasSiblings)
        {
            return candidates[..Math.Min(limit, candidates.Count)];
        }

        var best = new List<Candidate>(limit);
        var groups = new HashSet<int>(limit);
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
