namespace KnowledgeBase.Benchmarks.Load;

/// <summary>What <c>wrk</c> measured.</summary>
/// <param name="Requests">Answers that came.</param>
/// <param name="Duration">How long it asked.</param>
/// <param name="P50">Median, in milliseconds.</param>
/// <param name="P90">90th percentile, in milliseconds.</param>
/// <param name="P99">99th percentile, in milliseconds.</param>
/// <param name="Max">The slowest answer, in milliseconds.</param>
/// <param name="Failed">Statuses from 400 on, broken connections and answers that did not come.</param>
/// <param name="Processor">The processor time that <c>wrk</c> itself took.</param>
internal sealed record WrkResult(int Requests, TimeSpan Duration, double P50, double P90, double P99, double Max, int Failed, TimeSpan Processor)
{
    /// <summary>Answers a second.</summary>
    public double RequestsPerSecond => Requests / Duration.TotalSeconds;
}
