namespace KnowledgeBase.Content.Git;

/// <summary>The types of Git objects that the store reads and writes.</summary>
internal enum ObjectType
{
    /// <summary>The content of a file.</summary>
    Blob,

    /// <summary>A folder.</summary>
    Tree,

    /// <summary>A revision.</summary>
    Commit,

    /// <summary>Anything else, such as an annotated tag.</summary>
    Other,
}
