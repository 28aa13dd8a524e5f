using System.Diagnostics;
using KnowledgeBase.Search;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>Runs queries against anything that can search, for relevance first, then for time.</summary>
internal static class EvaluationRunner
{
    private static readonly TimeSpan ShortestRun = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ShortestWarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Measures.</summary>
    /// <param name="queries">The queries.</param>
    /// <param name="search">Finds groups, the best first; called from several threads.</param>
    /// <param name="documentsPerSecond">How fast the index was built.</param>
    /// <param name="statistics">Figures of the engine.</param>
    public static EvaluationFigures Run(
        IReadOnlyList<EvaluationQuery> queries,
        Func<EvaluationQuery, IReadOnlyList<string>> search,
        double documentsPerSecond,
        EngineStatistics statistics)
    {
        var metrics = queries
            .Select(query => (query, ranking: search(query)))
            .Where(result => result.query.Relevant.Count > 0)
            .Select(result => RelevanceMetrics.Of(result.query, result.ranking))
            .ToArray();
        WarmUp(queries, search);
        var (latencies, perSecond) = Time(queries, search);
        return new EvaluationFigures
        {
            Queries = queries.Count,
            Documents = statistics.Documents,
            Ndcg10 = Mean(metrics, metric => metric.Ndcg10),
            Mrr10 = Mean(metrics, metric => metric.Mrr10),
            Recall10 = Mean(metrics, metric => metric.Recall10),
            Success1 = Mean(metrics, metric => metric.FirstRank == 1 ? 1 : 0),
            Success3 = Mean(metrics, metric => metric.FirstRank is >= 1 and <= 3 ? 1 : 0),
            Success5 = Mean(metrics, metric => metric.FirstRank is >= 1 and <= 5 ? 1 : 0),
            DocumentsPerSecond = Math.Round(documentsPerSecond),
            IndexBytes = statistics.IndexBytes,
            P50Ms = Percentile(latencies, 0.50),
            P95Ms = Percentile(latencies, 0.95),
            P99Ms = Percentile(latencies, 0.99),
            QueriesPerSecond1 = Math.Round(perSecond),
            QueriesPerSecond2 = Math.Round(TimeTwoThreads(queries, search)),
        };
    }

    private static double Mean(RelevanceMetrics[] metrics, Func<RelevanceMetrics, double> figure) =>
        metrics.Length == 0 ? 0 : Math.Round(metrics.Average(figure), 4);

    // Until the compiler has made the code as fast as it gets.
    private static void WarmUp(IReadOnlyList<EvaluationQuery> queries, Func<EvaluationQuery, IReadOnlyList<string>> search)
    {
        var whole = Stopwatch.StartNew();
        for (var next = 0; queries.Count > 0 && whole.Elapsed < ShortestWarmUp; next++)
        {
            _ = search(queries[next % queries.Count]);
        }
    }

    private static (double[] Latencies, double PerSecond) Time(IReadOnlyList<EvaluationQuery> queries, Func<EvaluationQuery, IReadOnlyList<string>> search)
    {
        var latencies = new List<double>();
        var whole = Stopwatch.StartNew();
        while (queries.Count > 0 && whole.Elapsed < ShortestRun)
        {
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                _ = search(query);
                latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        var perSecond = latencies.Count / whole.Elapsed.TotalSeconds;
        latencies.Sort();
        return ([.. latencies], perSecond);
    }

    private static double TimeTwoThreads(IReadOnlyList<EvaluationQuery> queries, Func<EvaluationQuery, IReadOnlyList<string>> search)
    {
        var counts = new int[2];
        var whole = Stopwatch.StartNew();
        Parallel.For(0, counts.Length, new ParallelOptions { MaxDegreeOfParallelism = counts.Length }, thread =>
        {
            // The second thread begins in the middle, so that the two do not read the same lists at the same time.
            for (var next = thread * queries.Count / 2; queries.Count > 0 && whole.Elapsed < ShortestRun; next++)
            {
                _ = search(queries[next % queries.Count]);
                counts[thread]++;
            }
        });
        return counts.Sum() / whole.Elapsed.TotalSeconds;
    }

    private static double Percentile(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))], 4);
}
