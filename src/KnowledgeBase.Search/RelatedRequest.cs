namespace KnowledgeBase.Search;

/// <summary>What to find similar documents to: a group that the engine holds, or a text that is being written.</summary>
public sealed record RelatedRequest
{
    /// <summary>The group to compare with and to leave out, or null. A group that the caller may not see finds nothing.</summary>
    public string? Group { get; init; }

    /// <summary>A title and a text to compare with when there is no group, or an empty text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The caller's rights.</summary>
    public required IReadOnlyCollection<AccessKey> AccessKeys { get; init; }

    /// <summary>The language in which hits are shown.</summary>
    public SearchLanguage PreferredLanguage { get; init; } = SearchLanguage.Spanish;

    /// <summary>How many hits at most, from 1 to 20.</summary>
    public int Limit { get; init; } = 5;
}
