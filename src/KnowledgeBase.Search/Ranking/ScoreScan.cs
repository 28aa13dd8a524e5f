using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Looks at packed scores 64 documents at a time.</summary>
internal readonly ref struct ScoreScan
{
    /// <summary>How many documents are looked at together.</summary>
    public const int Documents = 64;

    private readonly ReadOnlySpan<int> _lowest;
    private readonly Vector256<int> _limit;
    private readonly Vector256<int> _scoreMask = Vector256.Create(PackedScore.ScoreMask);
    private readonly Vector256<int> _allWords;

    /// <summary>Prepares to look.</summary>
    /// <param name="lowest">What a score, without the count of words, has to be to be good: by the number of words, falling up to that of all words.</param>
    public ScoreScan(ReadOnlySpan<int> lowest)
    {
        _lowest = lowest;
        _limit = Vector256.Create(lowest[^1] - 1);
        _allWords = Vector256.Create(((lowest.Length - 1) * PackedScore.OneWord) - 1);
    }

    /// <summary>Takes the scores of 64 documents.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="good">The documents whose score is at least what it has to be with as many words as any of the 64 has, as bits.</param>
    /// <param name="hasAllWords">Whether some of them have all words.</param>
    /// <returns>The documents that have a score, as bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Found(ReadOnlySpan<int> scores, out ulong good, out bool hasAllWords)
    {
        ref var first = ref MemoryMarshal.GetReference(scores[..Documents]);
        var a = Vector256.LoadUnsafe(ref first);
        var b = Vector256.LoadUnsafe(ref first, 8);
        var c = Vector256.LoadUnsafe(ref first, 16);
        var d = Vector256.LoadUnsafe(ref first, 24);
        var e = Vector256.LoadUnsafe(ref first, 32);
        var f = Vector256.LoadUnsafe(ref first, 40);
        var g = Vector256.LoadUnsafe(ref first, 48);
        var h = Vector256.LoadUnsafe(ref first, 56);
        var most = Highest(a, b, c, d, e, f, g, h);
        hasAllWords = Vector256.GreaterThanAny(most, _allWords);

        // Once the best are found, hardly any document is good enough, so that one comparison tells of all.
        var mask = _scoreMask;
        var highest = Highest(a & mask, b & mask, c & mask, d & mask, e & mask, f & mask, g & mask, h & mask);
        good = 0;
        if (Vector256.GreaterThanAny(highest, _limit))
        {
            var limit = Vector256.Create(_lowest[Math.Min(PackedScore.Words(Highest(most)), _lowest.Length - 1)] - 1);
            good = Bits(
                Vector256.GreaterThan(a & mask, limit),
                Vector256.GreaterThan(b & mask, limit),
                Vector256.GreaterThan(c & mask, limit),
                Vector256.GreaterThan(d & mask, limit),
                Vector256.GreaterThan(e & mask, limit),
                Vector256.GreaterThan(f & mask, limit),
                Vector256.GreaterThan(g & mask, limit),
                Vector256.GreaterThan(h & mask, limit));
        }

        var none = Vector256<int>.Zero;
        return ~Bits(
            Vector256.Equals(a, none),
            Vector256.Equals(b, none),
            Vector256.Equals(c, none),
            Vector256.Equals(d, none),
            Vector256.Equals(e, none),
            Vector256.Equals(f, none),
            Vector256.Equals(g, none),
            Vector256.Equals(h, none));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Highest(
        Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d, Vector256<int> e, Vector256<int> f, Vector256<int> g, Vector256<int> h) =>
        Vector256.Max(Vector256.Max(Vector256.Max(a, b), Vector256.Max(c, d)), Vector256.Max(Vector256.Max(e, f), Vector256.Max(g, h)));

    private static int Highest(Vector256<int> values)
    {
        var four = Vector128.Max(values.GetLower(), values.GetUpper());
        var two = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Math.Max(two.GetElement(0), two.GetElement(1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(
        Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d, Vector256<int> e, Vector256<int> f, Vector256<int> g, Vector256<int> h) =>
        a.ExtractMostSignificantBits()
        | (b.ExtractMostSignificantBits() << 8)
        | (c.ExtractMostSignificantBits() << 16)
        | (d.ExtractMostSignificantBits() << 24)
        | ((ulong)(e.ExtractMostSignificantBits()
            | (f.ExtractMostSignificantBits() << 8)
            | (g.ExtractMostSignificantBits() << 16)
            | (h.ExtractMostSignificantBits() << 24)) << 32);
}
