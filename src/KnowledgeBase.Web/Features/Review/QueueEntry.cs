using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>A change request as a line of the queue.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Editions">What it touches.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Risk">At which risk it is approved.</param>
/// <param name="IsLegal">Whether an approver for legal topics has to agree.</param>
/// <param name="Author">Who opened it.</param>
/// <param name="Summary">What changes; may be empty.</param>
/// <param name="Given">Approvals that count.</param>
/// <param name="Required">Approvals that the risk asks for.</param>
/// <param name="Since">Since when it waits, or when it was published.</param>
public sealed record QueueEntry(
    ChangeRequestNumber Number,
    string Title,
    IReadOnlyList<EditionKey> Editions,
    ChangeRequestState State,
    Risk Risk,
    bool IsLegal,
    string Author,
    string Summary,
    int Given,
    int Required,
    DateTimeOffset Since)
{
    /// <summary>The line of a change request.</summary>
    public static QueueEntry Of(ChangeRequest request) => new(
        request.Number,
        request.Title,
        request.Editions,
        request.State,
        request.Risk,
        request.IsLegal,
        request.Author.DisplayName,
        request.Summary,
        ApprovalPolicy.Standing(request).Count,
        ApprovalPolicy.RequiredApprovals(request.Risk),
        request.State == ChangeRequestState.Published ? request.ChangedAt : request.SubmittedAt ?? request.OpenedAt);
}
