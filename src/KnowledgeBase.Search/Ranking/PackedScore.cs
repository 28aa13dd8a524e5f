namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// How many words of a query a document has and what they count, in one number that is added to: the count in the top byte, the score
/// below in units of 2⁻³⁶. Sums of whole numbers do not depend on their order, so that a result never depends on how the index is cut into segments.
/// </summary>
internal static class PackedScore
{
    /// <summary>One word.</summary>
    public const long OneWord = 1L << ScoreBits;

    /// <summary>The part that is the score.</summary>
    public const long ScoreMask = OneWord - 1;

    private const int ScoreBits = 56;
    private const double Unit = 1L << 36;

    /// <summary>The number to multiply an impact of 0 to 255 with.</summary>
    public static long PerImpact(double weight) => (long)Math.Round(weight * Unit / 255);

    /// <summary>A score as a number to add.</summary>
    public static long Of(double score) => (long)Math.Round(score * Unit);

    /// <summary>The score.</summary>
    public static double Score(long packed) => (packed & ScoreMask) / Unit;

    /// <summary>How many words.</summary>
    public static int Words(long packed) => (int)(packed >> ScoreBits);
}
