namespace KnowledgeBase.Search.Analysis;

/// <summary>What a character does in a text, after the word-break classes of Unicode Standard Annex #29.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Separates words.</summary>
    Other,

    /// <summary>Part of a word (ALetter, Hebrew_Letter, Katakana).</summary>
    Letter,

    /// <summary>Part of a word or a figure (Numeric).</summary>
    Digit,

    /// <summary>Belongs to the character before it (Extend, Format, ZWJ).</summary>
    Mark,

    /// <summary>A word of its own (scripts written without spaces).</summary>
    Ideograph,

    /// <summary>May join two parts of one word, such as <c>-</c> in <c>E-4012</c>.</summary>
    Connector,

    /// <summary>May begin a code before a digit, such as <c>*55</c>.</summary>
    Prefix,

    /// <summary>Half of a character outside the basic plane; the pair has a kind of its own.</summary>
    Surrogate,
}
