using System.Numerics;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// Scores the documents of a segment, window by window: each term adds its postings to an array of scores, then the array is searched for
/// documents that are good enough. Everything that positions add comes later, for the best alone.
/// </summary>
internal sealed class SegmentScorer(QueryPlan plan, SearchWeights weights)
{
    private readonly PackedScore _packing = new(plan.Units.Sum(QueryPlanner.MaximumWeight));
    private readonly double[] _coverage = CoverageFactors(plan.Words.Count, weights);

    /// <summary>Whether a document was found that has all words.</summary>
    public bool FoundAllWords { get; private set; }

    /// <summary>Scores a segment.</summary>
    /// <param name="number">The segment's place in the snapshot.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="eligible">The documents that may be found, as a bit set.</param>
    /// <param name="collector">Takes the best.</param>
    /// <returns>All documents found, as a bit set.</returns>
    public ulong[] Score(int number, Segment segment, ReadOnlySpan<ulong> eligible, CandidateCollector collector)
    {
        var matched = new ulong[eligible.Length];
        var units = new UnitScorer[plan.Units.Count];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = new UnitScorer(segment, plan.Units[i], _packing);
        }

        var exact = ExactDocuments(segment);
        var scores = WindowScores.OfThread;
        for (var window = NextWindow(units, exact, 0); window != int.MaxValue; window = NextWindow(units, exact, window + 1))
        {
            foreach (var unit in units)
            {
                unit.AddTo(scores, window);
            }

            Collect(number, segment.Documents, window, scores.Total, exact, eligible, matched, collector);
            Array.Clear(scores.Total);
        }

        return matched;
    }

    /// <summary>The factor by which a document's score is multiplied for each number of words that it has.</summary>
    internal static double[] CoverageFactors(int words, SearchWeights weights)
    {
        var factors = new double[words + 1];
        for (var count = 0; count <= words; count++)
        {
            var share = words == 0 ? 0 : count / (double)words;
            factors[count] = 1 + (weights.Coverage * share * share * share);
        }

        return factors;
    }

    private static int NextWindow(UnitScorer[] units, SortedSet<int> exact, int from)
    {
        var next = int.MaxValue;
        foreach (var unit in units)
        {
            next = Math.Min(next, unit.NextWindow);
        }

        foreach (var document in exact)
        {
            var window = document / TermReader.WindowSize;
            if (window >= from)
            {
                return Math.Min(next, window);
            }
        }

        return next;
    }

    private SortedSet<int> ExactDocuments(Segment segment)
    {
        var documents = new List<int>();
        foreach (var hash in plan.ExactTexts)
        {
            segment.Documents.ExactTexts.Find(hash, documents);
        }

        return [.. documents];
    }

    private void Collect(
        int number, DocumentTable documents, int window, int[] scores, SortedSet<int> exact, ReadOnlySpan<ulong> eligible, ulong[] matched, CandidateCollector collector)
    {
        var firstWord = window * (TermReader.WindowSize / 64);
        var words = Math.Min(TermReader.WindowSize / 64, matched.Length - firstWord);
        var highestFactor = _coverage[^1] * (1 + weights.Prior) * collector.HighestGrowth;
        var limit = _packing.LowestFor(collector.Threshold / highestFactor);
        var scan = new ScoreScan(limit);
        var hasExact = exact.Count > 0;
        var seeksAllWords = !FoundAllWords && ScoreScan.AnyHasWords(scores, plan.Words.Count);
        for (var word = 0; word < words; word++)
        {
            var ofWord = scores.AsSpan(word * 64, 64);
            var found = scan.Found(ofWord, out var good);
            var exactBits = hasExact ? Bits(exact, firstWord + word) : 0;
            found = (found | exactBits) & eligible[firstWord + word];
            matched[firstWord + word] = found;
            if (found == 0)
            {
                continue;
            }

            FoundAllWords = FoundAllWords || exactBits != 0 || (seeksAllWords && HasAllWords(ofWord, found));
            var threshold = collector.Threshold;
            for (var left = found & (good | exactBits); left != 0; left &= left - 1)
            {
                var index = BitOperations.TrailingZeroCount(left);
                var document = ((firstWord + word) << 6) + index;
                collector.Offer(Candidate(ofWord[index], (exactBits & (1UL << index)) != 0, documents, new DocumentAddress(number, document)));
            }

            if (collector.Threshold > threshold)
            {
                limit = _packing.LowestFor(collector.Threshold / highestFactor);
                scan = new ScoreScan(limit);
            }
        }
    }

    // A document whose title, phrase or code is the whole query has all of its words.
    private Candidate Candidate(int packed, bool isExact, DocumentTable documents, DocumentAddress address)
    {
        var count = isExact ? plan.Words.Count : Math.Min(PackedScore.Words(packed), plan.Words.Count);
        var score = (_packing.Score(packed) + (isExact ? plan.ExactTextScore : 0)) * _coverage[count] * (1 + (weights.Prior * documents.Priors[address.Document]));
        return new Candidate(score, documents.Ties[address.Document], address, count);
    }

    private bool HasAllWords(ReadOnlySpan<int> scores, ulong found)
    {
        for (; found != 0; found &= found - 1)
        {
            if (PackedScore.Words(scores[BitOperations.TrailingZeroCount(found)]) >= plan.Words.Count)
            {
                return true;
            }
        }

        return false;
    }

    private static ulong Bits(SortedSet<int> documents, int word)
    {
        ulong bits = 0;
        foreach (var document in documents)
        {
            bits |= document >> 6 == word ? 1UL << document : 0;
        }

        return bits;
    }
}
