namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>What became of the wish to return to an old revision.</summary>
public abstract record RestoreRevisionOutcome
{
    private RestoreRevisionOutcome()
    {
    }

    /// <summary>The old text was handed to be saved as a draft.</summary>
    /// <param name="Save">What became of that.</param>
    public sealed record Proposed(SaveDraftOutcome Save) : RestoreRevisionOutcome;

    /// <summary>The old text is the one that is published.</summary>
    public sealed record SameAsToday : RestoreRevisionOutcome;

    /// <summary>The caller may not write.</summary>
    public sealed record Forbidden : RestoreRevisionOutcome;

    /// <summary>There is no such edition or revision, or the caller may not know of it.</summary>
    public sealed record NotFound : RestoreRevisionOutcome;
}
