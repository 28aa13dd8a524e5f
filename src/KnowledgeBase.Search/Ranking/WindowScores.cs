namespace KnowledgeBase.Search.Ranking;

/// <summary>The scores of a window of documents, one array per level of a query. Kept per thread and used again.</summary>
internal sealed class WindowScores
{
    [ThreadStatic]
    private static WindowScores? _ofThread;

    /// <summary>The arrays of this thread, all zero.</summary>
    public static WindowScores OfThread => _ofThread ??= new WindowScores();

    /// <summary>The query.</summary>
    public int[] Total { get; } = new int[TermReader.WindowSize];

    /// <summary>A unit of it.</summary>
    public int[] Unit { get; } = new int[TermReader.WindowSize];

    /// <summary>What replaces a unit.</summary>
    public int[] Replacement { get; } = new int[TermReader.WindowSize];

    /// <summary>A word.</summary>
    public int[] Word { get; } = new int[TermReader.WindowSize];
}
