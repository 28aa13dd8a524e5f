using System.Globalization;
using KnowledgeBase.Core.Terms;

namespace KnowledgeBase.Web.Features.Glossary;

/// <summary>Says why a term is not taken and what to do, in the language of the interface.</summary>
public static class TermFaultTexts
{
    /// <summary>The sentence for a fault.</summary>
    public static string Describe(TermFault fault) => fault switch
    {
        TermFault.Missing => GlossaryTexts.FaultMissing,
        TermFault.TooLong(_, var text) => Format(GlossaryTexts.FaultTooLong, text, GlossaryReader.MaxPhraseLength),
        TermFault.TooMany => Format(GlossaryTexts.FaultTooMany, TermDraft.MaxPhrases),
        TermFault.ControlCharacters => GlossaryTexts.FaultControl,
        TermFault.NoWords(_, var text) => Format(GlossaryTexts.FaultNoWords, text),
        TermFault.CardData => GlossaryTexts.FaultCardData,
        TermFault.WeightOutOfRange => Format(GlossaryTexts.FaultWeight, Term.LowestWeight.ToString(CultureInfo.InvariantCulture)),
        TermFault.TermExists(var known) => Format(GlossaryTexts.FaultTermExists, known.Spanish, known.English),
        TermFault.PhraseTwice(_, var phrase) => Format(GlossaryTexts.FaultPhraseTwice, phrase),
        TermFault.PhraseIsTerm(_, var phrase) => Format(GlossaryTexts.FaultPhraseIsTerm, phrase),
        TermFault.PhraseElsewhere(_, var phrase, var other) => Format(GlossaryTexts.FaultPhraseElsewhere, phrase, NameOf(other)),
        TermFault.AmbiguousAlone(_, var phrase) => Format(GlossaryTexts.FaultAmbiguousAlone, phrase),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Every fault has a sentence."),
    };

    /// <summary>What a field is called on the form.</summary>
    public static string NameOf(TermField field) => field switch
    {
        TermField.Spanish => GlossaryTexts.FieldSpanish,
        TermField.English => GlossaryTexts.FieldEnglish,
        TermField.Weight => GlossaryTexts.FieldWeight,
        TermField.SpanishPhrases => GlossaryTexts.FieldSpanishPhrases,
        TermField.EnglishPhrases => GlossaryTexts.FieldEnglishPhrases,
        TermField.SpanishAmbiguous => GlossaryTexts.FieldSpanishAmbiguous,
        TermField.EnglishAmbiguous => GlossaryTexts.FieldEnglishAmbiguous,
    };

    /// <summary>A term as people tell it from others, in both languages.</summary>
    public static string NameOf(TermName term) => $"{term.Spanish} · {term.English}";

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
