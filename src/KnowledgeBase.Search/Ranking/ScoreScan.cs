using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Looks at packed scores 64 documents at a time.</summary>
internal readonly ref struct ScoreScan(int limit)
{
    private readonly Vector512<int> _limit = Vector512.Create(limit - 1);
    private readonly Vector512<int> _scoreMask = Vector512.Create(PackedScore.ScoreMask);

    /// <summary>Takes the scores of 64 documents.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="good">The documents whose score, without the count of words, is at least the limit, as bits.</param>
    /// <returns>The documents that have a score, as bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Found(ReadOnlySpan<int> scores, out ulong good)
    {
        ref var first = ref MemoryMarshal.GetReference(scores[..64]);
        var a = Vector512.LoadUnsafe(ref first);
        var b = Vector512.LoadUnsafe(ref first, 16);
        var c = Vector512.LoadUnsafe(ref first, 32);
        var d = Vector512.LoadUnsafe(ref first, 48);
        good = Bits(
            Vector512.GreaterThan(a & _scoreMask, _limit),
            Vector512.GreaterThan(b & _scoreMask, _limit),
            Vector512.GreaterThan(c & _scoreMask, _limit),
            Vector512.GreaterThan(d & _scoreMask, _limit));
        return ~Bits(
            Vector512.Equals(a, Vector512<int>.Zero),
            Vector512.Equals(b, Vector512<int>.Zero),
            Vector512.Equals(c, Vector512<int>.Zero),
            Vector512.Equals(d, Vector512<int>.Zero));
    }

    /// <summary>Whether any score of a window has at least so many words.</summary>
    public static bool AnyHasWords(ReadOnlySpan<int> scores, int words)
    {
        var limit = Vector512.Create((words * PackedScore.OneWord) - 1);
        var any = Vector512<int>.Zero;
        foreach (var packed in MemoryMarshal.Cast<int, Vector512<int>>(scores))
        {
            any |= Vector512.GreaterThan(packed, limit);
        }

        return any != Vector512<int>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d) =>
        a.ExtractMostSignificantBits() | (b.ExtractMostSignificantBits() << 16) | (c.ExtractMostSignificantBits() << 32) | (d.ExtractMostSignificantBits() << 48);
}
