namespace KnowledgeBase.Search.Querying;

/// <summary>A word that is spelled like another.</summary>
/// <param name="Word">The word's number.</param>
/// <param name="Distance">How many typing errors lie between.</param>
/// <param name="Frequency">In how many documents its term occurs.</param>
internal readonly record struct SimilarWord(int Word, int Distance, int Frequency);
