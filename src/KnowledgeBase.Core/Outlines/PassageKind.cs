namespace KnowledgeBase.Core.Outlines;

/// <summary>The sorts of text that style rules tell apart.</summary>
public enum PassageKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>An item of a list, steps included.</summary>
    Item,

    /// <summary>Words to say.</summary>
    Say,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Code.</summary>
    Code,

    /// <summary>A note for reviewers.</summary>
    ReviewerNote,
}
