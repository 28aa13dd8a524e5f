namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// How many words of a query a document has and what they count, in one number that is added to: the count in the upper bits, the score
/// below in units that are chosen per query. Sums of whole numbers do not depend on their order, so that a result never depends on
/// how the index is cut into segments.
/// </summary>
internal sealed class PackedScore
{
    /// <summary>Words that can be counted.</summary>
    public const int MaximumWords = 31;

    /// <summary>One word.</summary>
    public const int OneWord = 1 << ScoreBits;

    /// <summary>The part that is the score.</summary>
    public const int ScoreMask = OneWord - 1;

    private const int ScoreBits = 26;

    private readonly double _unitsPerPoint;

    /// <summary>Chooses units.</summary>
    /// <param name="highestScore">A score that no document exceeds.</param>
    public PackedScore(double highestScore) => _unitsPerPoint = highestScore > 0 ? (ScoreMask - 0x10000) / highestScore : 1;

    /// <summary>How many words.</summary>
    public static int Words(int packed) => packed >> ScoreBits;

    /// <summary>The number to multiply an impact of 0 to 255 with.</summary>
    public int PerImpact(double weight) => (int)Math.Round(weight * _unitsPerPoint / 255);

    /// <summary>The lowest number whose score is at least some score; higher than any if none is.</summary>
    public int LowestFor(double score) => Math.Max(1, (int)Math.Min(score * _unitsPerPoint, ScoreMask + 1.0) - 1);

    /// <summary>The score.</summary>
    public double Score(int packed) => (packed & ScoreMask) / _unitsPerPoint;
}
