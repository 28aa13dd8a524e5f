namespace KnowledgeBase.Data.ChangeRequests;

/// <summary>A row that gives out ascending numbers, each once.</summary>
internal sealed class NumberSequence
{
    /// <summary>The sequence of change requests.</summary>
    public const string ChangeRequests = "change-requests";

    /// <summary>The sequence of articles.</summary>
    public const string Articles = "articles";

    /// <summary>Which sequence.</summary>
    public required string Name { get; init; }

    /// <summary>The number given out last; 0 before the first.</summary>
    public required int Last { get; init; }
}
