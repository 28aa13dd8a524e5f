namespace KnowledgeBase.Search;

/// <summary>A keyword of a document, not analysed: a name such as <c>kind</c> and a value such as <c>sop</c>.</summary>
/// <param name="Name">The facet's name.</param>
/// <param name="Value">One of its values; a document may carry several of one name.</param>
public sealed record Facet(string Name, string Value);
