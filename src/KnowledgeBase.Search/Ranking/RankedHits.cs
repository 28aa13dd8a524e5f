namespace KnowledgeBase.Search.Ranking;

/// <summary>The best documents, one per group, and everything that was found.</summary>
/// <param name="Best">The best document of each group, the best first.</param>
/// <param name="Matched">All documents found, as a bit set per segment.</param>
/// <param name="FoundAllWords">Whether some document has all words of the query.</param>
internal sealed record RankedHits(IReadOnlyList<Candidate> Best, ulong[][] Matched, bool FoundAllWords);
