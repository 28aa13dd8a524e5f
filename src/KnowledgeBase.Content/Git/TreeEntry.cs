namespace KnowledgeBase.Content.Git;

/// <summary>One name in a tree.</summary>
/// <param name="Mode">As Git writes it, without leading zeros: <c>40000</c>, <c>100644</c> …</param>
/// <param name="Name">The name, each byte as one character, so that no name is changed by reading and writing it.</param>
/// <param name="Id">What it names.</param>
internal sealed record TreeEntry(string Mode, string Name, ObjectId Id)
{
    /// <summary>The mode of a folder.</summary>
    public const string FolderMode = "40000";

    /// <summary>The mode of an ordinary file.</summary>
    public const string FileMode = "100644";

    /// <summary>The mode of a file that may be run; read as an ordinary file.</summary>
    public const string ExecutableMode = "100755";

    /// <summary>Whether it names a folder.</summary>
    public bool IsFolder => Mode == FolderMode;

    /// <summary>Whether it names a file with content of its own: no link, no submodule.</summary>
    public bool IsFile => Mode is FileMode or ExecutableMode;
}
