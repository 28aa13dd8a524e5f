namespace KnowledgeBase.Search.Querying;

/// <summary>Where a synonym's phrase stands in a query, and what may stand for it.</summary>
/// <param name="First">The place of its first word.</param>
/// <param name="Last">The place of its last word.</param>
/// <param name="Alternatives">The alternatives.</param>
internal sealed record SynonymMatch(int First, int Last, IReadOnlyList<SynonymAlternative> Alternatives);
