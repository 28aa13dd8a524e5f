using System.Numerics;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// Says which segments to merge, so that a document is rewritten a logarithmic number of times: when eight segments of about one size
/// have come together, or when a segment has lost many of its documents.
/// </summary>
internal static class MergePolicy
{
    private const int SegmentsPerTier = 8;
    private const int SmallestTierBits = 6;
    private const double DeletedShare = 0.4;

    /// <summary>Chooses segments to merge.</summary>
    /// <returns>Their views; none when all is well.</returns>
    public static IReadOnlyList<SegmentView> Choose(IReadOnlyList<SegmentView> views)
    {
        var tier = views
            .GroupBy(view => Tier(view.LiveCount))
            .OrderBy(group => group.Key)
            .FirstOrDefault(group => group.Count() >= SegmentsPerTier);
        return tier is not null
            ? [.. tier]
            : [.. views.Where(view => view.LiveCount < view.Segment.Documents.Count * (1 - DeletedShare)).Take(1)];
    }

    // Sizes within a factor of eight count as one; all small ones are one tier.
    private static int Tier(int documents) => Math.Max(0, BitOperations.Log2((uint)documents | 1) - SmallestTierBits) / 3;
}
