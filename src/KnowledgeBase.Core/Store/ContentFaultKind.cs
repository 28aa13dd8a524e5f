namespace KnowledgeBase.Core.Store;

/// <summary>The rules for files that come from outside.</summary>
public enum ContentFaultKind
{
    /// <summary>The content has no such folder, or the name has other characters than a-z, 0-9, "-" and ".".</summary>
    PathNotAllowed,

    /// <summary>It is a link, a submodule or a program.</summary>
    NotAnOrdinaryFile,

    /// <summary>A text has more than 256 KB or an image more than 5 MB.</summary>
    TooLong,

    /// <summary>A text is not UTF-8 or holds NUL characters.</summary>
    NotText,

    /// <summary>A rule of the content speaks against it; the detail says which.</summary>
    Rule,

    /// <summary>The push changes more files than one change request may.</summary>
    TooManyFiles,

    /// <summary>The push changes nothing.</summary>
    NothingChanged,

    /// <summary>The pushed commits do not start from a published revision.</summary>
    UnrelatedHistory,
}
