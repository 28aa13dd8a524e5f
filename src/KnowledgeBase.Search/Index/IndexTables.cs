namespace KnowledgeBase.Search.Index;

/// <summary>What all segments of an index share: words, groups, access keys and facets by number.</summary>
internal sealed class IndexTables
{
    /// <summary>Terms and words.</summary>
    public Vocabulary Vocabulary { get; init; } = new();

    /// <summary>Groups.</summary>
    public Registry<string> Groups { get; } = new();

    /// <summary>Sets of access keys as the documents carry them.</summary>
    public Registry<AccessSet> AccessSets { get; } = new();

    /// <summary>Facets.</summary>
    public Registry<Facet> Facets { get; } = new();
}
