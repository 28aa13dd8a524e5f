namespace KnowledgeBase.Search;

/// <summary>One direction of a synonym: who types the phrase may mean the alternative.</summary>
/// <param name="Phrase">One or more words of a query.</param>
/// <param name="Alternative">One or more words to look for besides, in either language.</param>
/// <param name="Weight">How much a match of the alternative counts against a match of the phrase itself, above 0 up to 1.</param>
public sealed record SynonymRule(string Phrase, string Alternative, double Weight);
