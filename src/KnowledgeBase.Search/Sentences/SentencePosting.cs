namespace KnowledgeBase.Search.Sentences;

/// <summary>A term in a sentence.</summary>
/// <param name="Sentence">The sentence's number in its block.</param>
/// <param name="Impact">BM25's saturated frequency, 0 to 1.</param>
internal readonly record struct SentencePosting(int Sentence, float Impact);
