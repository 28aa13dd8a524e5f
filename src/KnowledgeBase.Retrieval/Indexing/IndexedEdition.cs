namespace KnowledgeBase.Retrieval.Indexing;

/// <summary>What an edition's document was made of.</summary>
/// <param name="Source">Identifies the texts; equal ones give equal documents while no figure changes.</param>
/// <param name="Figures">The parameters that the text shows.</param>
/// <param name="Learned">The queries that it resolved.</param>
/// <param name="Prior">What speaks for it whatever the query is.</param>
internal sealed record IndexedEdition(string Source, string[] Figures, string[] Learned, ArticlePrior Prior);
