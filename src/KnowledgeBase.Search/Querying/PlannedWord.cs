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
    public double MaximumWeight
    {
        get
        {
            var (best, forms) = (0.0, 0.0);
            for (var i = 0; i < Terms.Count; i++)
            {
                best = Math.Max(best, Terms[i].Weight);
            }

            for (var i = 0; i < ExactForms.Count; i++)
            {
                forms += ExactForms[i].Weight;
            }

            return best + forms;
        }
    }

    /// <summary>Whether no document can have two of the terms: one per language, which are never mixed in a document.</summary>
    public required bool IsDisjoint { get; init; }
}
