namespace KnowledgeBase.Search.Querying;

/// <summary>A term to look for and what its full impact counts.</summary>
/// <param name="Term">The term.</param>
/// <param name="Weight">The score that an impact of 255/255 adds.</param>
internal readonly record struct TermWeight(int Term, double Weight);
