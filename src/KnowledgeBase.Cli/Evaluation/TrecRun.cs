using System.Globalization;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>Writes rankings in the format of TREC: <c>query Q0 document rank score name</c>.</summary>
internal static class TrecRun
{
    /// <summary>Writes a run.</summary>
    public static async Task WriteAsync(
        FileInfo file, IReadOnlyList<EvaluationQuery> queries, Func<EvaluationQuery, IReadOnlyList<string>> search, CancellationToken cancellation)
    {
        await using var writer = file.CreateText();
        foreach (var query in queries)
        {
            foreach (var (group, rank) in search(query).Select((group, index) => (group, index + 1)))
            {
                // The order is what counts; the score is one that sorts the same way.
                var line = string.Create(CultureInfo.InvariantCulture, $"{query.Id} Q0 {group} {rank} {1.0 / rank:F6} kb\n");
                await writer.WriteAsync(line.AsMemory(), cancellation);
            }
        }
    }
}
