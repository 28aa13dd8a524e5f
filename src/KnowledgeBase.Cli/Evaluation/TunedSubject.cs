using System.Globalization;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>A set of queries with what they are asked of, whose weights can be changed.</summary>
/// <param name="Name">What to call it in the table.</param>
/// <param name="Engine">The engine whose weights change.</param>
/// <param name="Search">Finds groups with it.</param>
/// <param name="Queries">The queries.</param>
internal sealed record TunedSubject(
    string Name, ReweightedEngine Engine, Func<EvaluationQuery, IReadOnlyList<string>> Search, IReadOnlyList<EvaluationQuery> Queries)
{
    /// <summary>nDCG@10, the share of answers that come first, and of those among the first three.</summary>
    public string Measure(SearchWeights weights)
    {
        Engine.Use(weights);
        var metrics = Queries.Where(query => query.Relevant.Count > 0).Select(query => RelevanceMetrics.Of(query, Search(query))).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{metrics.Average(metric => metric.Ndcg10):F4} {metrics.Average(metric => metric.FirstRank == 1 ? 1 : 0):F4} {metrics.Average(metric => metric.FirstRank is >= 1 and <= 3 ? 1 : 0):F4}");
    }
}
