using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.ChangeRequests.Publishing;

/// <summary>What became of a wish to publish.</summary>
public abstract record PublishChangeOutcome
{
    private PublishChangeOutcome()
    {
    }

    /// <summary>Readers see it. A repeated wish answers the same.</summary>
    /// <param name="Revision">The commit on the main line.</param>
    public sealed record Published(RevisionId Revision) : PublishChangeOutcome;

    /// <summary>It cannot be published yet.</summary>
    /// <param name="Blockers">Every reason; at least one.</param>
    public sealed record Blocked(IReadOnlyList<PublishBlocker> Blockers) : PublishChangeOutcome;

    /// <summary>It was not published for a reason of the moment.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(Refusal Reason) : PublishChangeOutcome;

    /// <summary>The caller may not know of such a change request, or there is none.</summary>
    public sealed record NotFound : PublishChangeOutcome;
}
