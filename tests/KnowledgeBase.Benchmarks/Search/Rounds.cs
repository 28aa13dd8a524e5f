using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Benchmarks.Search;

/// <summary>
/// Times of the same operations in several rounds. On a shared machine a single round tells as much of the neighbours as of the operation, so
/// the median of the rounds is shown, and beside it what remains when each operation's best round counts.
/// </summary>
internal sealed class Rounds(string name, string target)
{
    private const int Count = 3;

    public static string Header => $"{"operation",-36} {"runs",6} {"per s",8} {"p50 ms",8} {"p99 ms",8} | best round each: {"p50",7} {"p99",8} {"max",8}  target";

    /// <summary>Runs the operations and says how long they took.</summary>
    public string Measure(int operations, Action<int> run)
    {
        var rounds = new double[Count][];
        for (var round = 0; round < Count; round++)
        {
            rounds[round] = new double[operations];
            for (var i = 0; i < operations; i++)
            {
                var start = Stopwatch.GetTimestamp();
                run(i);
                rounds[round][i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        var best = Enumerable.Range(0, operations).Select(i => rounds.Min(times => times[i])).Order().ToArray();
        var perSecond = Median(rounds.Select(times => 1000 * operations / times.Sum()));
        var sorted = Array.ConvertAll(rounds, times => times.Order().ToArray());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-36} {operations,6} {perSecond,8:0} {Median(sorted.Select(times => At(times, 0.5))),8:0.000} {Median(sorted.Select(times => At(times, 0.99))),8:0.000} | {"",16} {At(best, 0.5),7:0.000} {At(best, 0.99),8:0.000} {best[^1],8:0.000}  {target}");
    }

    /// <summary>The middle one of some figures.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
