using KnowledgeBase.Core.Terms;

namespace KnowledgeBase.Web.Features.Glossary;

/// <summary>The fields of the form for a term, as they were typed. Author, state and change request are never posted.</summary>
public sealed class TermInput
{
    /// <summary>The term in Spanish.</summary>
    public string? Spanish { get; set; }

    /// <summary>The term in English.</summary>
    public string? English { get; set; }

    /// <summary>How sure the phrases are.</summary>
    public string? Weight { get; set; }

    /// <summary>What is said in Spanish, one phrase a line.</summary>
    public string? SpanishPhrases { get; set; }

    /// <summary>What is said in English, one phrase a line.</summary>
    public string? EnglishPhrases { get; set; }

    /// <summary>What is said in Spanish for other terms too, one phrase a line.</summary>
    public string? SpanishAmbiguous { get; set; }

    /// <summary>What is said in English for other terms too, one phrase a line.</summary>
    public string? EnglishAmbiguous { get; set; }

    /// <summary>The Spanish name under which the term was opened; none for a new term.</summary>
    public string? OldSpanish { get; set; }

    /// <summary>The English name under which the term was opened; none for a new term.</summary>
    public string? OldEnglish { get; set; }

    /// <summary>The revision that the writer saw.</summary>
    public string? BasedOn { get; set; }

    /// <summary>Made once per page.</summary>
    public Guid RetryKey { get; set; }

    /// <summary>The name under which the term was opened; <see langword="null"/> for a new term.</summary>
    public TermName? OldName =>
        string.IsNullOrEmpty(OldSpanish) || string.IsNullOrEmpty(OldEnglish) ? null : new TermName(OldSpanish, OldEnglish);

    /// <summary>What was typed.</summary>
    public TermDraft Draft => new(Spanish, English, Weight, SpanishPhrases, EnglishPhrases, SpanishAmbiguous, EnglishAmbiguous);

    /// <summary>Fills the fields with a term.</summary>
    public void Show(TermDraft term) =>
        (Spanish, English, Weight, SpanishPhrases, EnglishPhrases, SpanishAmbiguous, EnglishAmbiguous) = term;

    /// <summary>Says which term is written on.</summary>
    /// <param name="name">Its name; <see langword="null"/> for a new term.</param>
    public void Open(TermName? name) => (OldSpanish, OldEnglish) = (name?.Spanish, name?.English);
}
