using System.Diagnostics;
using System.Globalization;

namespace KnowledgeBase.Benchmarks;

/// <summary>Measured times of one operation, and a line of a table for them.</summary>
internal sealed class Latencies(string name, string target)
{
    private readonly List<double> _milliseconds = [];

    public static string Header => $"{"operation",-44} {"runs",6} {"p50 ms",9} {"p99 ms",9} {"max ms",9}  target";

    /// <summary>Runs an operation and notes how long it took.</summary>
    public async Task<T> MeasureAsync<T>(Func<ValueTask<T>> operation)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await operation();
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return result;
    }

    /// <summary>Runs an operation that waits for nothing and notes how long it took.</summary>
    public void Measure<T>(Func<T> operation)
    {
        var start = Stopwatch.GetTimestamp();
        operation();
        _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-44} {_milliseconds.Count,6} {Quantile(0.5),9:0.000} {Quantile(0.99),9:0.000} {Quantile(1),9:0.000}  {target}");

    private double Quantile(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
    }
}
