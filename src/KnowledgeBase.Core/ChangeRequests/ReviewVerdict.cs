namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>What a reviewer says of a change request.</summary>
public enum ReviewVerdict
{
    /// <summary>It may be published as it stands.</summary>
    Approved,

    /// <summary>It must be mended first; the review says why.</summary>
    ChangesRequested,
}
