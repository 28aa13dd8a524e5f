namespace KnowledgeBase.Search;

/// <summary>A stretch of plain text.</summary>
/// <param name="Text">The text, not encoded.</param>
/// <param name="Marked">Whether it matches the query.</param>
public readonly record struct TextRun(string Text, bool Marked);
