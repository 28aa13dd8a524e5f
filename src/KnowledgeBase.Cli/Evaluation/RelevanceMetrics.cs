namespace KnowledgeBase.Cli.Evaluation;

/// <summary>How good one ranking of at most ten hits is, by the usual measures with binary relevance.</summary>
/// <param name="Ndcg10">Discounted gain against the best possible one.</param>
/// <param name="Mrr10">One over the rank of the first answer.</param>
/// <param name="Recall10">The share of the answers that was found.</param>
/// <param name="FirstRank">The rank of the first answer, from 1; 0 if there is none.</param>
internal readonly record struct RelevanceMetrics(double Ndcg10, double Mrr10, double Recall10, int FirstRank)
{
    private const int Depth = 10;

    /// <summary>Measures a ranking.</summary>
    public static RelevanceMetrics Of(EvaluationQuery query, IReadOnlyList<string> ranking)
    {
        var ranks = Enumerable.Range(1, Math.Min(Depth, ranking.Count))
            .Where(rank => query.Relevant.Contains(ranking[rank - 1], StringComparer.Ordinal))
            .Take(query.AnyCounts ? 1 : Depth)
            .ToArray();
        var answers = query.AnyCounts ? 1 : query.Relevant.Distinct(StringComparer.Ordinal).Count();
        var ideal = Enumerable.Range(1, Math.Min(Depth, answers)).Sum(Gain);
        var first = ranks.FirstOrDefault();
        return new RelevanceMetrics(ranks.Sum(Gain) / ideal, first == 0 ? 0 : 1.0 / first, ranks.Length / (double)answers, first);
    }

    private static double Gain(int rank) => 1 / Math.Log2(rank + 1);
}
