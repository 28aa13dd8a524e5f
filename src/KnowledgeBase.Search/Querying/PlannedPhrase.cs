namespace KnowledgeBase.Search.Querying;

/// <summary>Words that must stand together, in the terms of each language.</summary>
/// <param name="Terms">The terms per language, -1 for a word that no text has; stop words are left out.</param>
/// <param name="Offsets">The place of each word after the first.</param>
internal sealed record PlannedPhrase(IReadOnlyList<int[]> Terms, IReadOnlyList<int[]> Offsets);
