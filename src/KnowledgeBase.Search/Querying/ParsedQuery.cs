namespace KnowledgeBase.Search.Querying;

/// <summary>A query taken apart.</summary>
/// <param name="Text">The text that was used.</param>
/// <param name="Words">The words to look for, those in phrases included.</param>
/// <param name="Phrases">Words that must stand together.</param>
/// <param name="Exclusions">Words or phrases that must not occur.</param>
/// <param name="LastIsPrefix">Whether the last word may be the beginning of a longer one.</param>
/// <param name="Truncated">Whether the text was cut.</param>
internal sealed record ParsedQuery(
    string Text,
    IReadOnlyList<QueryWord> Words,
    IReadOnlyList<IReadOnlyList<QueryWord>> Phrases,
    IReadOnlyList<IReadOnlyList<QueryWord>> Exclusions,
    bool LastIsPrefix,
    bool Truncated);
