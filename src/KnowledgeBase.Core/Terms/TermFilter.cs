using KnowledgeBase.Core.Checking.Prose;

namespace KnowledgeBase.Core.Terms;

/// <summary>Looks for terms by what they are called and what is said for them, whatever the case and the accents.</summary>
public static class TermFilter
{
    /// <summary>The terms that have every word of the query, or a word that begins or goes on with it, in the order given.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="query">The words; none give every term.</param>
    public static IReadOnlyList<Term> Apply(IReadOnlyList<Term> terms, string? query)
    {
        var words = Words.Fold(query ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? terms : [.. terms.Where(term => HasAll(term, words))];
    }

    private static bool HasAll(Term term, string[] words)
    {
        var said = Words.Fold(string.Join(' ', term.Phrases.Select(phrase => phrase.Text).Prepend(term.English).Prepend(term.Spanish)));
        return Array.TrueForAll(words, word => said.Contains(word, StringComparison.Ordinal));
    }
}
