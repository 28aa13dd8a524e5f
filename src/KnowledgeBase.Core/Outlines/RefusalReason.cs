namespace KnowledgeBase.Core.Outlines;

/// <summary>The limits that a text can break; the names are keys of the messages.</summary>
public enum RefusalReason
{
    /// <summary>The text is longer than an edition may be.</summary>
    TooLong,

    /// <summary>The text has more lines than a page could show.</summary>
    TooManyLines,

    /// <summary>One paragraph, list or table is longer than a page could show.</summary>
    BlockTooLong,

    /// <summary>One paragraph holds more brackets than any text needs.</summary>
    TooManyBrackets,

    /// <summary>One paragraph holds more marks of emphasis or code than any text needs.</summary>
    TooManyMarks,

    /// <summary>Quotations or lists stand inside each other too deeply.</summary>
    TooDeep,

    /// <summary>A table has too many columns.</summary>
    TooManyColumns,

    /// <summary>The page that the text makes is too long.</summary>
    OutputTooLong,

    /// <summary>The text took too long.</summary>
    TooSlow,
}
