using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// Scores the documents of a segment, window by window: each term adds its postings to an array of scores, then the array is searched for
/// documents that are good enough. Everything that positions add comes later, for the best alone.
/// </summary>
internal sealed class SegmentScorer(QueryPlan plan, DocumentScores scoring, GroupFactors factors)
{
    private readonly List<TermReader> _terms = new(4 * plan.Words.Count);
    private readonly List<UnitScorer> _units = [];

    /// <summary>Whether a document was found that has all words.</summary>
    public bool FoundAllWords { get; private set; }

    /// <summary>Scores a segment.</summary>
    /// <param name="number">The segment's place in the snapshot.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="eligible">The documents that may be found, as a bit set.</param>
    /// <param name="raised">Those of them whose groups have factors, or nothing if none has.</param>
    /// <param name="collector">Takes the best.</param>
    /// <returns>All documents found, as a bit set.</returns>
    public ulong[] Score(int number, Segment segment, ReadOnlySpan<ulong> eligible, ReadOnlySpan<ulong> raised, CandidateCollector collector)
    {
        var matched = new ulong[eligible.Length];
        Open(segment);
        var terms = CollectionsMarshal.AsSpan(_terms);
        var units = CollectionsMarshal.AsSpan(_units);
        ReadOnlySpan<int> exact = ExactDocuments(segment);
        var scores = WindowScores.OfThread;
        var windows = (segment.Documents.Count + TermReader.WindowSize - 1) / TermReader.WindowSize;
        for (var window = 0; window < windows; window++)
        {
            var ofWindow = UpTo((window + 1) * TermReader.WindowSize, ref exact);
            var any = !ofWindow.IsEmpty;
            foreach (ref var term in terms)
            {
                any |= term.AddTo(scores.Total, window);
            }

            foreach (var unit in units)
            {
                any |= unit.AddTo(scores, window);
            }

            if (any)
            {
                Collect(number, segment.Documents, window, scores.Total, ofWindow, eligible, raised, matched, collector);
            }
        }

        return matched;
    }

    private void Open(Segment segment)
    {
        _terms.Clear();
        _units.Clear();
        foreach (var unit in plan.Units)
        {
            if (!UnitScorer.IsPlain(unit))
            {
                _units.Add(new UnitScorer(segment, unit, scoring.Packing));
                continue;
            }

            foreach (var word in unit.Words)
            {
                WordScorer.OpenPlain(segment, word, scoring.Packing, _terms);
            }
        }
    }

    private int[] ExactDocuments(Segment segment)
    {
        if (plan.ExactTexts.Count == 0)
        {
            return [];
        }

        var documents = new List<int>();
        foreach (var hash in plan.ExactTexts)
        {
            segment.Documents.ExactTexts.Find(hash, documents);
        }

        return [.. documents.Distinct().Order()];
    }

    // Takes the numbers below an end from the front of an ascending list.
    private static ReadOnlySpan<int> UpTo(int end, ref ReadOnlySpan<int> ascending)
    {
        var count = 0;
        while (count < ascending.Length && ascending[count] < end)
        {
            count++;
        }

        var taken = ascending[..count];
        ascending = ascending[count..];
        return taken;
    }

    // Takes what is in the window and leaves zeros behind.
    private void Collect(
        int number,
        DocumentTable documents,
        int window,
        int[] scores,
        ReadOnlySpan<int> exact,
        ReadOnlySpan<ulong> eligible,
        ReadOnlySpan<ulong> raised,
        ulong[] matched,
        CandidateCollector collector)
    {
        var firstWord = window * (TermReader.WindowSize / ScoreScan.Documents);
        var words = Math.Min(TermReader.WindowSize / ScoreScan.Documents, matched.Length - firstWord);
        var scan = new ScoreScan(scoring.Lowest);
        for (var word = 0; word < words; word++)
        {
            var ofWord = scores.AsSpan(word * ScoreScan.Documents, ScoreScan.Documents);
            var found = scan.Found(ofWord, out var good, out var hasAllWords);
            var exactBits = exact.IsEmpty ? 0 : Bits(UpTo((firstWord + word + 1) * ScoreScan.Documents, ref exact));
            if ((found | exactBits) == 0)
            {
                continue;
            }

            var hits = (found | exactBits) & eligible[firstWord + word];
            matched[firstWord + word] = hits;
            FoundAllWords = FoundAllWords || (exactBits & hits) != 0 || (hasAllWords && HasAllWords(ofWord, hits));
            var raisedBits = raised.IsEmpty ? 0 : raised[firstWord + word];
            var chosen = hits & (good | exactBits | raisedBits);
            if (chosen != 0)
            {
                Offer(new DocumentAddress(number, (firstWord + word) << 6), documents, ofWord, chosen, exactBits, raisedBits, collector);
                scan = scoring.Follow(collector) ? new ScoreScan(scoring.Lowest) : scan;
            }

            ofWord.Clear();
        }
    }

    // Offers chosen documents of 64. Few of them have any, so that this is kept out of the loop over all.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Offer(
        DocumentAddress first, DocumentTable documents, ReadOnlySpan<int> scores, ulong chosen, ulong exact, ulong raised, CandidateCollector collector)
    {
        for (; chosen != 0; chosen &= chosen - 1)
        {
            var index = BitOperations.TrailingZeroCount(chosen);
            var isExact = (exact & (1UL << index)) != 0;
            var isRaised = (raised & (1UL << index)) != 0;
            if (isExact || isRaised || scoring.CanReach(scores[index]))
            {
                var address = first with { Document = first.Document + index };
                var factor = isRaised ? factors.Of(documents.Groups[address.Document]) : 1;
                collector.Offer(scoring.Candidate(scores[index], isExact, factor, documents, address));
            }
        }
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

    private static ulong Bits(ReadOnlySpan<int> documents)
    {
        ulong bits = 0;
        foreach (var document in documents)
        {
            bits |= 1UL << document;
        }

        return bits;
    }
}
