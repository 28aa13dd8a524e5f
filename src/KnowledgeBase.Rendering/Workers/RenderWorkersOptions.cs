namespace KnowledgeBase.Rendering.Workers;

/// <summary>The limits of some workers.</summary>
/// <param name="Workers">How many renderings run at once; at least 1.</param>
/// <param name="TimeLimit">How long one may take, waiting included.</param>
/// <param name="CacheLength">How many characters of results are remembered.</param>
public sealed record RenderWorkersOptions(int Workers, TimeSpan TimeLimit, long CacheLength)
{
    /// <summary>For readers: half the processors, five seconds, some hundred MB of memory at most.</summary>
    public static RenderWorkersOptions Reading => new(Math.Max(1, Environment.ProcessorCount / 2), TimeSpan.FromSeconds(5), 50_000_000);

    /// <summary>For the editor's preview and reviews: one rendering at a time, three seconds, results of the last few dozen articles.</summary>
    public static RenderWorkersOptions Preview => new(1, TimeSpan.FromSeconds(3), 2_000_000);
}
