namespace KnowledgeBase.Search.Sentences;

/// <summary>A term to look for.</summary>
/// <param name="Key">The term.</param>
/// <param name="Weight">What its full impact counts.</param>
internal readonly record struct WeightedTerm(ulong Key, double Weight);
