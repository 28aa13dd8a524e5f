using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Looks at packed scores 64 documents at a time.</summary>
internal readonly ref struct ScoreScan(int limit)
{
    private readonly Vector512<int> _limit = Vector512.Create(limit - 1);

    /// <summary>Looks at the scores of 64 documents.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="good">The documents whose score, without the count of words, is at least the limit, as bits.</param>
    /// <returns>The documents with at least one word, as bits.</returns>
    public ulong Found(ReadOnlySpan<int> scores, out ulong good)
    {
        var vectors = MemoryMarshal.Cast<int, Vector512<int>>(scores[..64]);
        var mask = Vector512.Create(PackedScore.ScoreMask);
        ulong found = 0;
        good = 0;
        for (var i = 0; i < 4; i++)
        {
            var packed = vectors[i];
            found |= Vector512.GreaterThan(packed, mask).ExtractMostSignificantBits() << (16 * i);
            good |= Vector512.GreaterThan(packed & mask, _limit).ExtractMostSignificantBits() << (16 * i);
        }

        return found;
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
}
