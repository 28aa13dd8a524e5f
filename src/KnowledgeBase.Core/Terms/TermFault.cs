namespace KnowledgeBase.Core.Terms;

/// <summary>Why a term cannot be taken into the glossary as it was written.</summary>
/// <param name="Field">The field to mend.</param>
public abstract record TermFault(TermField Field)
{
    /// <summary>The field is empty.</summary>
    /// <param name="Field">The field to mend.</param>
    public sealed record Missing(TermField Field) : TermFault(Field);

    /// <summary>A name or a phrase is too long.</summary>
    /// <param name="Field">The field to mend.</param>
    /// <param name="Text">That name or phrase.</param>
    public sealed record TooLong(TermField Field, string Text) : TermFault(Field);

    /// <summary>There are more phrases than one field takes.</summary>
    /// <param name="Field">The field to mend.</param>
    public sealed record TooMany(TermField Field) : TermFault(Field);

    /// <summary>A name or a phrase holds characters that nobody can see.</summary>
    /// <param name="Field">The field to mend.</param>
    public sealed record ControlCharacters(TermField Field) : TermFault(Field);

    /// <summary>A name or a phrase has neither letters nor digits, so nothing could be found by it.</summary>
    /// <param name="Field">The field to mend.</param>
    /// <param name="Text">That name or phrase.</param>
    public sealed record NoWords(TermField Field, string Text) : TermFault(Field);

    /// <summary>Data of a card or a person, which is never stored.</summary>
    /// <param name="Field">The field to mend.</param>
    public sealed record CardData(TermField Field) : TermFault(Field);

    /// <summary>The weight is no number, is out of range, or has more than two decimals.</summary>
    public sealed record WeightOutOfRange() : TermFault(TermField.Weight);

    /// <summary>The glossary has the term.</summary>
    /// <param name="Known">The term that it has.</param>
    public sealed record TermExists(TermName Known) : TermFault(TermField.Spanish);

    /// <summary>A phrase stands twice in this term.</summary>
    /// <param name="Field">The field of the second one.</param>
    /// <param name="Phrase">The phrase.</param>
    public sealed record PhraseTwice(TermField Field, string Phrase) : TermFault(Field);

    /// <summary>A phrase is the term itself.</summary>
    /// <param name="Field">The field of the phrase.</param>
    /// <param name="Phrase">The phrase.</param>
    public sealed record PhraseIsTerm(TermField Field, string Phrase) : TermFault(Field);

    /// <summary>A phrase stands for another term and is not marked as ambiguous here.</summary>
    /// <param name="Field">The field of the phrase.</param>
    /// <param name="Phrase">The phrase.</param>
    /// <param name="Other">The other term.</param>
    public sealed record PhraseElsewhere(TermField Field, string Phrase, TermName Other) : TermFault(Field);

    /// <summary>A phrase is marked as ambiguous and no other term has it.</summary>
    /// <param name="Field">The field of the phrase.</param>
    /// <param name="Phrase">The phrase.</param>
    public sealed record AmbiguousAlone(TermField Field, string Phrase) : TermFault(Field);
}
