namespace KnowledgeBase.Search.Ranking;

/// <summary>The fields of a document, in the order in which their words take places.</summary>
internal enum Field : byte
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>How customers say it.</summary>
    Phrases,

    /// <summary>Queries that it resolved.</summary>
    Learned,

    /// <summary>Headings.</summary>
    Headings,

    /// <summary>Texts.</summary>
    Body,
}
