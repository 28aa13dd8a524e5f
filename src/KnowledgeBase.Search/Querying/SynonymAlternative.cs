namespace KnowledgeBase.Search.Querying;

/// <summary>What may stand for a phrase.</summary>
/// <param name="Text">As given.</param>
/// <param name="Words">Its words.</param>
/// <param name="Weight">What it counts against the phrase itself.</param>
internal sealed record SynonymAlternative(string Text, IReadOnlyList<QueryWord> Words, double Weight);
