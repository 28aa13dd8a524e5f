using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.ChangeRequests;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>What waits for whom: by risk first, then by how long it has waited.</summary>
/// <param name="WaitingForMe">What the caller can move on: a verdict or a publication as a reviewer, a mend as an author.</param>
/// <param name="Mine">The other open ones that the caller wrote on.</param>
/// <param name="Others">The other open ones that the caller may see.</param>
/// <param name="Published">Those published last.</param>
public sealed record WaitingLists(
    IReadOnlyList<QueueEntry> WaitingForMe,
    IReadOnlyList<QueueEntry> Mine,
    IReadOnlyList<QueueEntry> Others,
    IReadOnlyList<QueueEntry> Published)
{
    /// <summary>Sorts change requests for a caller; those that the caller may not see are left out.</summary>
    public static WaitingLists For(Caller caller, IEnumerable<ChangeRequest> open, IEnumerable<ChangeRequest> published)
    {
        var visible = open.Where(request => May(caller, ChangeRequestAct.Read, request))
            .OrderByDescending(request => request.Risk)
            .ThenBy(request => request.SubmittedAt ?? request.OpenedAt)
            .ToLookup(request => WaitsFor(caller, request) ? 0 : ApprovalPolicy.IsOwn(request, caller.Person.Id) ? 1 : 2);
        return new WaitingLists(
            [.. visible[0].Select(QueueEntry.Of)],
            [.. visible[1].Select(QueueEntry.Of)],
            [.. visible[2].Select(QueueEntry.Of)],
            [.. published.Where(request => May(caller, ChangeRequestAct.Read, request)).Select(QueueEntry.Of)]);
    }

    private static bool WaitsFor(Caller caller, ChangeRequest request) => request.State switch
    {
        ChangeRequestState.InReview => May(caller, ChangeRequestAct.Approve, request)
            && !ApprovalPolicy.Standing(request).Any(review => review.Reviewer.Id == caller.Person.Id),
        ChangeRequestState.Approved => May(caller, ChangeRequestAct.Publish, request),
        ChangeRequestState.ChangesRequested => ApprovalPolicy.IsOwn(request, caller.Person.Id),
        ChangeRequestState.Draft or ChangeRequestState.Published or ChangeRequestState.Withdrawn => false,
    };

    private static bool May(Caller caller, ChangeRequestAct act, ChangeRequest request) =>
        AccessPolicy.Allows(caller, new AccessRequest.UseChangeRequest(act, request.Facts));
}
