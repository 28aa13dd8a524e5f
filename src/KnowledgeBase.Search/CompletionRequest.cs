namespace KnowledgeBase.Search;

/// <summary>A text that is being typed, and by whom.</summary>
public sealed record CompletionRequest
{
    /// <summary>The text so far; its last word is taken as a beginning.</summary>
    public required string Text { get; init; }

    /// <summary>The caller's rights.</summary>
    public required IReadOnlyCollection<AccessKey> AccessKeys { get; init; }

    /// <summary>The language whose titles and phrases come first.</summary>
    public SearchLanguage PreferredLanguage { get; init; } = SearchLanguage.Spanish;

    /// <summary>How many completions at most, from 1 to 20.</summary>
    public int Limit { get; init; } = 6;
}
