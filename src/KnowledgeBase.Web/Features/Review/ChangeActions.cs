using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.ChangeRequests;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>What the page offers to a caller; the server asks the policy again when it is done.</summary>
/// <param name="Approve">Approve; not twice.</param>
/// <param name="RequestChanges">Return it to its author.</param>
/// <param name="Publish">Publish, once nothing stands against it.</param>
/// <param name="Withdraw">Give it up.</param>
/// <param name="Edit">Write on it.</param>
/// <param name="Submit">Ask for reviews.</param>
/// <param name="Comment">Add a remark.</param>
public sealed record ChangeActions(bool Approve, bool RequestChanges, bool Publish, bool Withdraw, bool Edit, bool Submit, bool Comment)
{
    /// <summary>What a caller may do with a change request where it stands.</summary>
    public static ChangeActions For(Caller caller, ChangeRequest request)
    {
        bool May(ChangeRequestAct act) => request.IsOpen && AccessPolicy.Allows(caller, new AccessRequest.UseChangeRequest(act, request.Facts));
        var underReview = request.State is ChangeRequestState.InReview or ChangeRequestState.Approved;
        return new ChangeActions(
            Approve: underReview && May(ChangeRequestAct.Approve) && !ApprovalPolicy.Standing(request).Any(review => review.Reviewer.Id == caller.Person.Id),
            RequestChanges: underReview && May(ChangeRequestAct.RequestChanges),
            Publish: underReview && May(ChangeRequestAct.Publish),
            Withdraw: May(ChangeRequestAct.Withdraw),
            Edit: May(ChangeRequestAct.Save),
            Submit: !underReview && May(ChangeRequestAct.Submit),
            Comment: May(ChangeRequestAct.Comment));
    }
}
