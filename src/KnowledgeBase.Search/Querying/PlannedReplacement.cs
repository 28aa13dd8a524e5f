namespace KnowledgeBase.Search.Querying;

/// <summary>Words that stand for others, all of which a document must have.</summary>
/// <param name="Text">As given.</param>
/// <param name="Words">The words.</param>
internal sealed record PlannedReplacement(string Text, IReadOnlyList<PlannedWord> Words);
