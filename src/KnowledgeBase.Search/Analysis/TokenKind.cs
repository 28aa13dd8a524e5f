namespace KnowledgeBase.Search.Analysis;

/// <summary>How a token came out of the text.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A figure or code with its punctuation, such as <c>e-4012</c>, <c>24/7</c> or <c>*55</c>.</summary>
    Code,

    /// <summary>Another writing of the code or compound at the same place, such as <c>e4012</c> or <c>email</c> for <c>e-mail</c>.</summary>
    Variant,

    /// <summary>A part of the code before it, such as <c>4012</c>.</summary>
    Part,
}
