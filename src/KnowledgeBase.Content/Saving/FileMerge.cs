using System.Text;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Saving;

/// <summary>What a file becomes when two people changed it.</summary>
internal abstract record FileMerge
{
    private FileMerge()
    {
    }

    /// <summary>The two changes fit.</summary>
    /// <param name="Blob">The content; <see langword="null"/> when the file goes.</param>
    /// <param name="ToWrite">The content as an object when the merge made it.</param>
    public sealed record Clean(ObjectId? Blob, GitObject? ToWrite) : FileMerge;

    /// <summary>They do not fit.</summary>
    /// <param name="Conflict">Both texts.</param>
    public sealed record Conflicting(FileConflict Conflict) : FileMerge;
}
