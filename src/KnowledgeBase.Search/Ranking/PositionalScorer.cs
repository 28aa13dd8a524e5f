using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Raises the scores of the best candidates by how close the words of the query stand in them.</summary>
internal sealed class PositionalScorer(IndexSnapshot snapshot, QueryPlan plan, SearchWeights weights)
{
    // The bound must not fall below what it bounds because its parts were added in another order.
    private const double Rounding = 1 + 1e-9;
    private const int MaximumOnStack = 256;

    private readonly PlannedWord[] _words = [.. plan.Words.OrderBy(word => word.Word.Position)];
    private readonly PlaceReader[]?[] _readers = new PlaceReader[snapshot.Segments.Length][];
    private double[]? _pairs;
    private double[]? _growth;

    // What each pair of neighbours tells.
    private double[] Pairs => _pairs ??= ComputePairs();

    /// <summary>The factor by which a score can grow at most, by how many words of the query a document has: of n words n - 1 pairs are neighbours.</summary>
    public double[] Growth => _growth ??= ComputeGrowth();

    /// <summary>Scores candidates.</summary>
    /// <param name="candidates">The candidates; each gets its final score.</param>
    public void Score(Span<Candidate> candidates)
    {
        if (_words.Length < 2 || weights.Proximity <= 0)
        {
            return;
        }

        // Lists are read forwards, so the documents of each segment come in their order.
        Span<long> addresses = candidates.Length <= MaximumOnStack ? stackalloc long[candidates.Length] : new long[candidates.Length];
        for (var i = 0; i < candidates.Length; i++)
        {
            addresses[i] = ((long)candidates[i].Address.Segment << 32) | (uint)candidates[i].Address.Document;
        }

        addresses.Sort(candidates);
        foreach (ref var candidate in candidates)
        {
            var segment = snapshot.Segments[candidate.Address.Segment].Segment;
            var readers = _readers[candidate.Address.Segment] ??= Array.ConvertAll(_words, word => new PlaceReader(segment, word));
            candidate = candidate with { Score = candidate.Score * (1 + (weights.Proximity * Closeness(readers, candidate.Address.Document))) };
        }
    }

    private double[] ComputeGrowth()
    {
        var growth = new double[_words.Length + 1];
        Array.Fill(growth, 1);
        var pairs = (double[])Pairs.Clone();
        var whole = pairs.Sum();
        pairs.AsSpan().Sort((a, b) => b.CompareTo(a));
        for (var i = 0; i < pairs.Length && whole > 0; i++)
        {
            growth[i + 2] = growth[i + 1] + (weights.Proximity * pairs[i] * Rounding / whole);
        }

        return growth;
    }

    private double[] ComputePairs()
    {
        var pairs = new double[Math.Max(0, _words.Length - 1)];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = _words[i].MaximumWeight + _words[i + 1].MaximumWeight;
        }

        return pairs;
    }

    private double Closeness(PlaceReader[] readers, int document)
    {
        var sum = 0.0;
        var whole = 0.0;
        Span<int> places = stackalloc int[2 * PlaceReader.MaximumPlaces];
        var previous = places[..readers[0].Read(document, places[..PlaceReader.MaximumPlaces])];
        for (var i = 1; i < readers.Length; i++)
        {
            var buffer = places.Slice(i % 2 * PlaceReader.MaximumPlaces, PlaceReader.MaximumPlaces);
            var current = buffer[..readers[i].Read(document, buffer)];
            var weight = Pairs[i - 1];
            whole += weight;
            if (previous.Length > 0 && current.Length > 0)
            {
                sum += weight * Proximity.Closeness(previous, current, _words[i].Word.Position - _words[i - 1].Word.Position);
            }

            previous = current;
        }

        return whole == 0 ? 0 : sum / whole;
    }
}
