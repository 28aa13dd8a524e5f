using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>A reason why a change request cannot be published yet. The list of them is empty when it can.</summary>
public abstract record PublishBlocker
{
    private PublishBlocker()
    {
    }

    /// <summary>Its author has not submitted it for review.</summary>
    public sealed record NotSubmitted : PublishBlocker;

    /// <summary>A reviewer returned it, and its author has not submitted it again.</summary>
    public sealed record Returned : PublishBlocker;

    /// <summary>It is published or withdrawn already.</summary>
    /// <param name="State">Which of the two.</param>
    public sealed record Closed(ChangeRequestState State) : PublishBlocker;

    /// <summary>A reviewer requested changes of exactly this text.</summary>
    /// <param name="Reviewer">Who; only that person's approval or another text removes it.</param>
    public sealed record ChangesRequested(Person Reviewer) : PublishBlocker;

    /// <summary>Too few people approved this text.</summary>
    /// <param name="Given">Approvals that count.</param>
    /// <param name="Required">Approvals that the risk asks for.</param>
    /// <param name="Risk">That risk.</param>
    public sealed record NeedsApprovals(int Given, int Required, Risk Risk) : PublishBlocker;

    /// <summary>The topic is legal and nobody with that capability approved this text.</summary>
    public sealed record NeedsLegalApproval : PublishBlocker;

    /// <summary>An approval that was given no longer counts.</summary>
    /// <param name="Reviewer">Whose.</param>
    /// <param name="Lapse">Why.</param>
    public sealed record ApprovalLapsed(Person Reviewer, ApprovalLapse Lapse) : PublishBlocker;

    /// <summary>The main line changed files of this change request since it was begun; the merged text has to be reviewed.</summary>
    /// <param name="Paths">Those files.</param>
    public sealed record BehindMain(IReadOnlyList<string> Paths) : PublishBlocker;

    /// <summary>The texts have faults that readers would see.</summary>
    /// <param name="Count">How many errors the check found.</param>
    public sealed record ContentFaults(int Count) : PublishBlocker;

    /// <summary>It proposes exactly what is published.</summary>
    public sealed record NothingChanged : PublishBlocker;

    /// <summary>The caller wrote on it; somebody else publishes it.</summary>
    public sealed record OwnChange : PublishBlocker;
}
