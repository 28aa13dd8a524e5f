namespace KnowledgeBase.Search;

/// <summary>Figures about an engine.</summary>
/// <param name="Documents">Documents that can be found.</param>
/// <param name="IndexBytes">Bytes of the index: postings, positions, dictionary and document tables, without the stored texts.</param>
/// <param name="StoredBytes">Bytes of the stored texts, from which extracts are cut.</param>
public sealed record EngineStatistics(int Documents, long IndexBytes, long StoredBytes);
