namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// How close the words of a query stand in a document: for each pair of neighbours in the query, how far the best pair of places is
/// from where the query has them, weighted by what the two words tell.
/// </summary>
internal static class Proximity
{
    /// <summary>Distances beyond this count nothing.</summary>
    public const int Window = 8;

    /// <summary>How well two words stand: 1 as in the query, ½ one place off, and so on.</summary>
    /// <param name="first">The places of the first, ascending.</param>
    /// <param name="second">The places of the second, ascending.</param>
    /// <param name="gap">How many places the query has between them.</param>
    /// <returns>0 to 1.</returns>
    public static double Closeness(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int gap)
    {
        var best = int.MaxValue;
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            var distance = second[j] - (first[i] + gap);
            best = Math.Min(best, Math.Abs(distance));
            _ = distance < 0 ? j++ : i++;
        }

        return best > Window ? 0 : 1.0 / (1 + best);
    }
}
