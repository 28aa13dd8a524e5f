using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Operations on the packed scores of a whole window.</summary>
internal static class WindowMath
{
    /// <summary>Adds one window to another and clears it.</summary>
    public static void AddAndClear(int[] source, int[] target)
    {
        var from = MemoryMarshal.Cast<int, Vector256<int>>(source.AsSpan());
        var to = MemoryMarshal.Cast<int, Vector256<int>>(target.AsSpan());
        for (var i = 0; i < from.Length && i < to.Length; i++)
        {
            to[i] += from[i];
            from[i] = default;
        }
    }

    /// <summary>
    /// Raises each score to that of a replacement, where all words of the replacement are there, and clears the replacement's. Having a
    /// replacement counts as having the words that it stands for.
    /// </summary>
    public static void RaiseAndClear(int[] replacement, int[] target, int replacementWords, int targetWords)
    {
        var from = MemoryMarshal.Cast<int, Vector256<int>>(replacement.AsSpan());
        var to = MemoryMarshal.Cast<int, Vector256<int>>(target.AsSpan());
        var tooFew = Vector256.Create((replacementWords * PackedScore.OneWord) - 1);
        var scoreMask = Vector256.Create(PackedScore.ScoreMask);
        var words = Vector256.Create(targetWords * PackedScore.OneWord);
        for (var i = 0; i < from.Length && i < to.Length; i++)
        {
            var instead = ((from[i] & scoreMask) + words) & Vector256.GreaterThan(from[i], tooFew);
            to[i] = Vector256.Max(to[i], instead);
            from[i] = default;
        }
    }
}
