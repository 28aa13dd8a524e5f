namespace KnowledgeBase.Search;

/// <summary>How many of the groups found carry a facet.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Count">Groups found that carry it, one or more.</param>
public sealed record FacetCount(Facet Facet, int Count);
