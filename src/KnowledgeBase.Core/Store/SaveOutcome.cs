using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Store;

/// <summary>What became of a save.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>It is in the store for good.</summary>
    /// <param name="Head">The head that now holds it; unchanged when there was nothing new.</param>
    /// <param name="Merged">Whether somebody else's change was merged in, so that the text differs from what the writer sent.</param>
    public sealed record Saved(RevisionId Head, bool Merged) : SaveOutcome;

    /// <summary>Somebody else changed the same lines; nothing was saved, nothing is lost.</summary>
    /// <param name="Head">The head that the writer has to build on.</param>
    /// <param name="Files">Each file that could not be merged.</param>
    public sealed record Conflict(RevisionId Head, IReadOnlyList<FileConflict> Files) : SaveOutcome;

    /// <summary>The base revision is not one of this change request or of the main line.</summary>
    public sealed record UnknownBase : SaveOutcome;
}
