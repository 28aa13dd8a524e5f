namespace KnowledgeBase.Search.Ranking;

/// <summary>How a field counts in BM25F.</summary>
/// <param name="Weight">What one occurrence counts against one in the body.</param>
/// <param name="LengthEffect">BM25's b: 0 ignores the field's length, 1 divides by it.</param>
/// <param name="TypicalLength">
/// The length, in words, at which the length has no effect. It is fixed instead of the collection's average, so that a document's
/// impacts depend on the document alone and never have to be computed again.
/// </param>
public sealed record FieldWeights(double Weight, double LengthEffect, double TypicalLength);
