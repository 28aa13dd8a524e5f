using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>What became of a text that somebody wanted to save. None of these loses it: it is stored, or it is still with the caller.</summary>
public abstract record SaveDraftOutcome
{
    private SaveDraftOutcome()
    {
    }

    /// <summary>It is in the store for good.</summary>
    /// <param name="Number">The change request that holds it.</param>
    /// <param name="Head">The head that the next save is based on.</param>
    /// <param name="Text">What stands there now, read back from the store.</param>
    /// <param name="Merged">Whether somebody else's change was merged in, so that <paramref name="Text"/> differs from what was sent.</param>
    public sealed record Saved(ChangeRequestNumber Number, RevisionId Head, StoredText Text, bool Merged) : SaveDraftOutcome;

    /// <summary>It is what is published; no change request was opened for it.</summary>
    public sealed record Unchanged : SaveDraftOutcome;

    /// <summary>Somebody saved other words in the same place of the change request; nothing was stored.</summary>
    /// <param name="Number">The change request.</param>
    /// <param name="Head">The head that the mended text is to be based on.</param>
    /// <param name="File">Both texts.</param>
    public sealed record Conflict(ChangeRequestNumber Number, RevisionId Head, FileConflict File) : SaveDraftOutcome;

    /// <summary>It is in the store for good; what was published since changes the same places and has to be merged by hand.</summary>
    /// <param name="Number">The change request that holds it.</param>
    /// <param name="Head">Its head.</param>
    /// <param name="Onto">The published revision to merge.</param>
    /// <param name="Files">Both texts of each file.</param>
    public sealed record SavedBesideMain(ChangeRequestNumber Number, RevisionId Head, RevisionId Onto, IReadOnlyList<FileConflict> Files) : SaveDraftOutcome;

    /// <summary>The text cannot be an edition.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Invalid(EditionTextFault Fault) : SaveDraftOutcome;

    /// <summary>The change request was published or withdrawn meanwhile.</summary>
    /// <param name="Number">The change request.</param>
    /// <param name="State">Which of the two.</param>
    public sealed record Closed(ChangeRequestNumber Number, ChangeRequestState State) : SaveDraftOutcome;

    /// <summary>The revision that the text is based on is none of this change request or of the main line.</summary>
    public sealed record UnknownBase : SaveDraftOutcome;

    /// <summary>The caller may not write here.</summary>
    public sealed record Forbidden : SaveDraftOutcome;

    /// <summary>The caller may not know of it, or there is no such thing.</summary>
    public sealed record NotFound : SaveDraftOutcome;
}
