namespace KnowledgeBase.Search;

/// <summary>A set of changes that become visible together.</summary>
public sealed record SearchBatch
{
    /// <summary>Keys to remove; unknown keys are ignored.</summary>
    public IReadOnlyCollection<string> Deletions { get; init; } = [];

    /// <summary>Documents to add, each replacing an earlier one with its key. Of two with one key the later counts.</summary>
    public IReadOnlyCollection<SearchDocument> Documents { get; init; } = [];

    /// <summary>The documents without those that a later one of the same key replaces.</summary>
    internal SearchDocument[] LatestDocuments()
    {
        var keys = new HashSet<string>(Documents.Count, StringComparer.Ordinal);
        return Documents.All(document => keys.Add(document.Key))
            ? [.. Documents]
            : [.. Documents.GroupBy(document => document.Key, StringComparer.Ordinal).Select(group => group.Last())];
    }
}
