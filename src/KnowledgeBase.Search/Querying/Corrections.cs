using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Querying;

/// <summary>Puts the words that were meant in place of misspelled ones.</summary>
internal static class Corrections
{
    /// <summary>The words of a query as they were meant.</summary>
    /// <param name="words">The words as typed.</param>
    /// <param name="planned">Their plans, which know the corrections.</param>
    public static IReadOnlyList<QueryWord> Apply(IReadOnlyList<QueryWord> words, IReadOnlyList<PlannedWord> planned)
    {
        var meant = planned
            .Where(word => word.Correction is not null)
            .DistinctBy(word => word.Word.Folded, StringComparer.Ordinal)
            .ToDictionary(word => word.Word.Folded, word => Folding.Fold(word.Correction!), StringComparer.Ordinal);
        return meant.Count == 0
            ? words
            : [.. words.Select(word => meant.TryGetValue(word.Folded, out var correct) ? word with { Folded = correct } : word)];
    }
}
