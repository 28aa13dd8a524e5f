namespace KnowledgeBase.Search.Querying;

/// <summary>A word of the query with all terms that may stand for it. Of several that a document has, the one that counts most counts.</summary>
/// <param name="Word">The word.</param>
/// <param name="Terms">The terms, what counts most first; none if no visible document has the word in any form.</param>
/// <param name="ExactForms">Terms of the accented form, which add to the word's score and say nothing about whether it occurs.</param>
/// <param name="Repeats">How often the query says it.</param>
/// <param name="Correction">The word that was probably meant, or null.</param>
internal sealed record PlannedWord(
    QueryWord Word, IReadOnlyList<TermWeight> Terms, IReadOnlyList<TermWeight> ExactForms, int Repeats = 1, string? Correction = null)
{
    /// <summary>What the word can count at most.</summary>
    public double MaximumWeight => (Terms.Count == 0 ? 0 : Terms.Max(term => term.Weight)) + ExactForms.Sum(term => term.Weight);

    /// <summary>Whether no document can have two of the terms: one per language, which are never mixed in a document.</summary>
    public required bool IsDisjoint { get; init; }
}
