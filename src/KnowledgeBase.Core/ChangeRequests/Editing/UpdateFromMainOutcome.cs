using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>What became of the wish to bring a change request up to what is published.</summary>
public abstract record UpdateFromMainOutcome
{
    private UpdateFromMainOutcome()
    {
    }

    /// <summary>It is based on what is published.</summary>
    public sealed record Updated : UpdateFromMainOutcome;

    /// <summary>The same places changed on both sides; nothing was stored.</summary>
    /// <param name="Head">The head of the change request.</param>
    /// <param name="Onto">The published revision to merge.</param>
    /// <param name="Files">Both texts of each file.</param>
    public sealed record Conflict(RevisionId Head, RevisionId Onto, IReadOnlyList<FileConflict> Files) : UpdateFromMainOutcome;

    /// <summary>A merged text cannot be an edition.</summary>
    /// <param name="Path">Which file.</param>
    /// <param name="Fault">Why.</param>
    public sealed record Invalid(string Path, EditionTextFault Fault) : UpdateFromMainOutcome;

    /// <summary>It was not done.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(Refusal Reason) : UpdateFromMainOutcome;

    /// <summary>The caller may not know of such a change request, or there is none.</summary>
    public sealed record NotFound : UpdateFromMainOutcome;
}
