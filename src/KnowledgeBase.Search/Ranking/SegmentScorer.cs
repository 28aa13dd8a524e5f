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
    private readonly double[] _coverage = CoverageFactors(plan.Words.Count, weights);

    /// <summary>Whether a document was found that has all words.</summary>
    public bool FoundAllWords { get; private set; }

    /// <summary>Scores a segment.</summary>
    /// <param name="number">The segment's place in the snapshot.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="eligible">The documents that may be found, as a bit set.</param>
    /// <param name="heap">Takes the best.</param>
    /// <returns>All documents found, as a bit set.</returns>
    public ulong[] Score(int number, Segment segment, ReadOnlySpan<ulong> eligible, CandidateHeap heap)
    {
        var matched = new ulong[eligible.Length];
        var units = new UnitScorer[plan.Units.Count];
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = new UnitScorer(segment, plan.Units[i]);
        }

        var exact = ExactDocuments(segment);
        var scores = WindowScores.OfThread;
        for (var window = NextWindow(units, exact, 0); window != int.MaxValue; window = NextWindow(units, exact, window + 1))
        {
            foreach (var unit in units)
            {
                unit.AddTo(scores, window);
            }

            AddExact(exact, window, scores.Total);
            Collect(number, segment.Documents, window, scores.Total, eligible, matched, heap);
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

    // A document whose title, phrase or code is the whole query has all of its words.
    private void AddExact(SortedSet<int> exact, int window, long[] scores)
    {
        foreach (var document in exact)
        {
            if (document / TermReader.WindowSize == window)
            {
                ref var score = ref scores[document % TermReader.WindowSize];
                score = (plan.Words.Count * PackedScore.OneWord) + (score & PackedScore.ScoreMask) + PackedScore.Of(plan.ExactTextScore);
            }
        }
    }

    private void Collect(
        int number, DocumentTable documents, int window, long[] scores, ReadOnlySpan<ulong> eligible, ulong[] matched, CandidateHeap heap)
    {
        var firstWord = window * (TermReader.WindowSize / 64);
        var words = Math.Min(TermReader.WindowSize / 64, matched.Length - firstWord);
        var highestFactor = _coverage[^1] * (1 + weights.Prior);
        var limit = Math.Max(1, PackedScore.Of(heap.Threshold / highestFactor) - 1);
        for (var word = 0; word < words; word++)
        {
            var ofWord = scores.AsSpan(word * 64, 64);
            var found = WindowMath.AtLeast(ofWord, PackedScore.OneWord) & eligible[firstWord + word];
            matched[firstWord + word] = found;
            if (found == 0)
            {
                continue;
            }

            FoundAllWords = FoundAllWords || (WindowMath.AtLeast(ofWord, plan.Words.Count * PackedScore.OneWord) & found) != 0;
            for (var good = found & WindowMath.ScoresAtLeast(ofWord, limit); good != 0; good &= good - 1)
            {
                var index = BitOperations.TrailingZeroCount(good);
                var document = ((firstWord + word) << 6) + index;
                var packed = ofWord[index];
                var count = Math.Min(PackedScore.Words(packed), plan.Words.Count);
                var score = PackedScore.Score(packed) * _coverage[count] * (1 + (weights.Prior * documents.Priors[document]));
                if (score >= heap.Threshold)
                {
                    heap.Offer(new Candidate(score, documents.Ties[document], new DocumentAddress(number, document), count));
                    limit = Math.Max(1, PackedScore.Of(heap.Threshold / highestFactor) - 1);
                }
            }
        }
    }
}
