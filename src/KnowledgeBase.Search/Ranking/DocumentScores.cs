using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>What a packed score of a query comes to, and which ones are still worth a look.</summary>
/// <param name="plan">The query.</param>
/// <param name="weights">The weights.</param>
/// <param name="growth">The factor by which positions can raise a score at most, by how many words of the query a document has.</param>
internal sealed class DocumentScores(QueryPlan plan, SearchWeights weights, double[] growth)
{
    private readonly double[] _coverage = CoverageFactors(plan.Words.Count, weights);
    private readonly int[] _lowest = LowestOfAll(plan.Words.Count);
    private readonly double[] _shares = SharesOfThreshold(plan.Words.Count, weights, growth);
    private double _threshold;

    /// <summary>How the scores are packed.</summary>
    public PackedScore Packing { get; } = new(plan.Units.Sum(QueryPlanner.MaximumWeight));

    /// <summary>What a score, without the count of words, has to be to reach the threshold that was followed: by the number of words, falling.</summary>
    public ReadOnlySpan<int> Lowest => _lowest;

    /// <summary>The factor by which a document's score is multiplied for each number of words that it has.</summary>
    public static double[] CoverageFactors(int words, SearchWeights weights)
    {
        var factors = new double[words + 1];
        for (var count = 0; count <= words; count++)
        {
            var share = words == 0 ? 0 : count / (double)words;
            factors[count] = 1 + (weights.Coverage * share * share * share);
        }

        return factors;
    }

    /// <summary>Takes over what a candidate must reach by now.</summary>
    /// <returns>Whether it has risen since the last time.</returns>
    public bool Follow(CandidateCollector collector)
    {
        if (collector.Threshold <= _threshold)
        {
            return false;
        }

        _threshold = collector.Threshold;
        for (var count = 0; count < _lowest.Length; count++)
        {
            _lowest[count] = Packing.LowestFor(_threshold * _shares[count]);
        }

        return true;
    }

    /// <summary>Whether a document with a packed score may reach the threshold.</summary>
    public bool CanReach(int packed) => (packed & PackedScore.ScoreMask) >= _lowest[Count(packed)];

    /// <summary>Makes a candidate of a document.</summary>
    /// <param name="packed">Its packed score.</param>
    /// <param name="isExact">Whether its title, phrase or code is the whole query, so that it has all of its words.</param>
    /// <param name="factor">By what its group's scores are multiplied.</param>
    /// <param name="documents">The segment's documents.</param>
    /// <param name="address">The document.</param>
    public Candidate Candidate(int packed, bool isExact, double factor, DocumentTable documents, DocumentAddress address)
    {
        var count = isExact ? plan.Words.Count : Count(packed);
        var score = (Packing.Score(packed) + (isExact ? plan.ExactTextScore : 0)) * _coverage[count] * (1 + (weights.Prior * documents.PriorOf(address.Document))) * factor;
        return new Candidate(score, documents.Ties[address.Document], address, count);
    }

    // The share of what a document must reach that its words must make, by their number.
    private static double[] SharesOfThreshold(int words, SearchWeights weights, double[] growth)
    {
        var shares = CoverageFactors(words, weights);
        for (var count = 0; count < shares.Length; count++)
        {
            shares[count] = 1 / (shares[count] * (1 + weights.Prior) * growth[count]);
        }

        return shares;
    }

    private static int[] LowestOfAll(int words)
    {
        var lowest = new int[words + 1];
        Array.Fill(lowest, 1);
        return lowest;
    }

    private int Count(int packed) => Math.Min(PackedScore.Words(packed), plan.Words.Count);
}
