using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Terms;

/// <summary>A term of the trade, with what customers and agents say for it.</summary>
/// <param name="Spanish">The term as the Spanish editions write it.</param>
/// <param name="English">The term as the English editions write it.</param>
/// <param name="Weight">How sure it is that whoever says a phrase means the term, above 0 up to 1.</param>
/// <param name="Phrases">What is said for it, in either language.</param>
/// <param name="Line">Its line of the file, from 1.</param>
public sealed record Term(string Spanish, string English, double Weight, IReadOnlyList<TermPhrase> Phrases, int Line)
{
    /// <summary>The weight of a term that tells none.</summary>
    public const double DefaultWeight = 0.8;

    /// <summary>The smallest weight; less is no help to anybody.</summary>
    public const double LowestWeight = 0.1;

    /// <summary>The term in a language.</summary>
    public string In(Language language) => language switch
    {
        Language.Spanish => Spanish,
        Language.English => English,
    };

    /// <summary>The texts of its phrases in a language, in their order.</summary>
    /// <param name="language">The language.</param>
    /// <param name="isAmbiguous">Those that stand for other terms too, or those that do not.</param>
    public IReadOnlyList<string> PhrasesIn(Language language, bool isAmbiguous) =>
        [.. Phrases.Where(phrase => phrase.Language == language && phrase.IsAmbiguous == isAmbiguous).Select(phrase => phrase.Text)];

    /// <summary>Whether another term says the same in the same words and order, wherever it stands.</summary>
    public bool SaysTheSameAs(Term other) =>
        TermName.Of(this) == TermName.Of(other)
        && Weight == other.Weight
        && LanguageCode.All.All(language =>
            PhrasesIn(language, isAmbiguous: false).SequenceEqual(other.PhrasesIn(language, isAmbiguous: false), StringComparer.Ordinal)
            && PhrasesIn(language, isAmbiguous: true).SequenceEqual(other.PhrasesIn(language, isAmbiguous: true), StringComparer.Ordinal));
}
