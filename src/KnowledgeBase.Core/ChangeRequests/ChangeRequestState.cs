namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>Where a change request stands.</summary>
public enum ChangeRequestState
{
    /// <summary>Being written; nobody is asked for anything yet.</summary>
    Draft,

    /// <summary>Waiting for reviewers.</summary>
    InReview,

    /// <summary>A reviewer returned it with a reason; the author mends it and submits it again.</summary>
    ChangesRequested,

    /// <summary>Enough people approved the text as it stands; it can be published.</summary>
    Approved,

    /// <summary>On the main line; closed.</summary>
    Published,

    /// <summary>Given up by its author or a reviewer; closed.</summary>
    Withdrawn,
}
