namespace KnowledgeBase.Search.Querying;

/// <summary>Words of the query that something else may replace as a whole.</summary>
/// <param name="Words">The words, each of which counts for itself.</param>
/// <param name="Replacements">What may stand for all of them; of all these the best counts.</param>
internal sealed record PlannedUnit(IReadOnlyList<PlannedWord> Words, IReadOnlyList<PlannedReplacement> Replacements);
