using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Operations on the packed scores of a whole window.</summary>
internal static class WindowMath
{
    /// <summary>Adds one window to another and clears it.</summary>
    public static void AddAndClear(long[] source, long[] target)
    {
        var from = MemoryMarshal.Cast<long, Vector256<long>>(source);
        var to = MemoryMarshal.Cast<long, Vector256<long>>(target.AsSpan());
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += from[i];
        }

        Array.Clear(source);
    }

    /// <summary>
    /// Raises each score to that of a replacement, where all words of the replacement are there, and clears the replacement's. Having a
    /// replacement counts as having the words that it stands for.
    /// </summary>
    public static void RaiseAndClear(long[] replacement, long[] target, int replacementWords, int targetWords)
    {
        for (var i = 0; i < replacement.Length; i++)
        {
            if (PackedScore.Words(replacement[i]) >= replacementWords)
            {
                target[i] = Math.Max(target[i], (targetWords * PackedScore.OneWord) + (replacement[i] & PackedScore.ScoreMask));
            }
        }

        Array.Clear(replacement);
    }

    /// <summary>The scores of 64 documents that are at least a limit, as bits.</summary>
    public static ulong AtLeast(ReadOnlySpan<long> scores, long limit)
    {
        var vectors = MemoryMarshal.Cast<long, Vector256<long>>(scores);
        var limits = Vector256.Create(limit - 1);
        ulong bits = 0;
        for (var i = 0; i < vectors.Length; i++)
        {
            bits |= (ulong)Vector256.GreaterThan(vectors[i], limits).ExtractMostSignificantBits() << (4 * i);
        }

        return bits;
    }

    /// <summary>The scores of 64 documents that, without their counts of words, are at least a limit, as bits.</summary>
    public static ulong ScoresAtLeast(ReadOnlySpan<long> scores, long limit)
    {
        var vectors = MemoryMarshal.Cast<long, Vector256<long>>(scores);
        var mask = Vector256.Create(PackedScore.ScoreMask);
        var limits = Vector256.Create(limit - 1);
        ulong bits = 0;
        for (var i = 0; i < vectors.Length; i++)
        {
            bits |= (ulong)Vector256.GreaterThan(vectors[i] & mask, limits).ExtractMostSignificantBits() << (4 * i);
        }

        return bits;
    }
}
