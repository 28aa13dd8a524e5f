using KnowledgeBase.Core.Checking.Prose;

namespace KnowledgeBase.Core.Terms;

/// <summary>What tells one term of a glossary from the others: its name in both languages.</summary>
/// <param name="Spanish">The term as the Spanish editions write it.</param>
/// <param name="English">The term as the English editions write it.</param>
public sealed record TermName(string Spanish, string English)
{
    /// <summary>The name of a term.</summary>
    public static TermName Of(Term term) => new(term.Spanish, term.English);

    /// <summary>The term of exactly this name, or <see langword="null"/>.</summary>
    public Term? FindIn(IEnumerable<Term> terms) => terms.FirstOrDefault(term => Of(term) == this);

    /// <summary>The term whose name differs from this one in case, accents and punctuation at most, or <see langword="null"/>.</summary>
    public Term? FindAlikeIn(IEnumerable<Term> terms) => terms.FirstOrDefault(term =>
        Words.Fold(term.Spanish) == Words.Fold(Spanish) && Words.Fold(term.English) == Words.Fold(English));
}
