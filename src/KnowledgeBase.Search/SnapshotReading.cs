namespace KnowledgeBase.Search;

/// <summary>What came of reading an index back from disk.</summary>
public abstract record SnapshotReading
{
    private SnapshotReading()
    {
    }

    /// <summary>The engine now holds the index.</summary>
    /// <param name="Stamp">What the caller wrote with it: what the index was made of.</param>
    public sealed record Restored(string Stamp) : SnapshotReading;

    /// <summary>There is no such index; the engine is as it was.</summary>
    public sealed record Missing : SnapshotReading;

    /// <summary>Another version of the engine wrote it, or the engine has other weights; the engine is as it was.</summary>
    public sealed record OfOtherVersion : SnapshotReading;

    /// <summary>It was cut short or altered; the engine is as it was.</summary>
    public sealed record Damaged : SnapshotReading;
}
