using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>
/// Who has to agree before a text is published: as many people as its risk asks for, none of whom wrote it, one of them with the capability for
/// legal topics where the topic is legal. An approval covers the resulting text, whatever commit it stands in.
/// </summary>
public static class ApprovalPolicy
{
    /// <summary>How many different people have to approve.</summary>
    public static int RequiredApprovals(Risk risk) => risk switch
    {
        Risk.Low or Risk.Normal => 1,
        Risk.High => 2,
    };

    /// <summary>Whether the person wrote on it, and so can neither judge nor publish it.</summary>
    public static bool IsOwn(ChangeRequest changeRequest, UserId user) => changeRequest.Writers.Any(writer => writer.Id == user);

    /// <summary>Why a verdict no longer counts, or <see langword="null"/> when it does.</summary>
    public static ApprovalLapse? LapseOf(Review review, ChangeRequest changeRequest)
    {
        if (IsOwn(changeRequest, review.Reviewer.Id))
        {
            return new ApprovalLapse.ReviewerWrote();
        }

        if (changeRequest.Reviews.Last(other => other.Reviewer.Id == review.Reviewer.Id) != review)
        {
            return new ApprovalLapse.Replaced();
        }

        var changed = review.Files.Except(changeRequest.Files).Concat(changeRequest.Files.Except(review.Files))
            .Select(file => file.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return changed.Count > 0 ? new ApprovalLapse.TextChanged(changed) : null;
    }

    /// <summary>The approvals that count for the text as it stands, in the order in which they were given.</summary>
    public static IReadOnlyList<Review> Standing(ChangeRequest changeRequest) => Counting(changeRequest, ReviewVerdict.Approved);

    /// <summary>Whether the text as it stands has every approval that it needs and nobody objects to it.</summary>
    public static bool IsApproved(ChangeRequest changeRequest) => !MissingVerdicts(changeRequest).Any();

    /// <summary>Why it cannot be published, as far as state and verdicts tell; empty when they allow it.</summary>
    public static IReadOnlyList<PublishBlocker> Blockers(ChangeRequest changeRequest) => changeRequest.State switch
    {
        ChangeRequestState.Published or ChangeRequestState.Withdrawn => [new PublishBlocker.Closed(changeRequest.State)],
        ChangeRequestState.Draft => [new PublishBlocker.NotSubmitted()],
        ChangeRequestState.ChangesRequested => [new PublishBlocker.Returned(), .. MissingVerdicts(changeRequest)],
        ChangeRequestState.InReview or ChangeRequestState.Approved => [.. MissingVerdicts(changeRequest)],
    };

    private static IEnumerable<PublishBlocker> MissingVerdicts(ChangeRequest changeRequest)
    {
        foreach (var objection in Counting(changeRequest, ReviewVerdict.ChangesRequested))
        {
            yield return new PublishBlocker.ChangesRequested(objection.Reviewer);
        }

        var standing = Standing(changeRequest);
        var required = RequiredApprovals(changeRequest.Risk);
        var missing = standing.Count < required;
        if (missing)
        {
            yield return new PublishBlocker.NeedsApprovals(standing.Count, required, changeRequest.Risk);
        }

        var legalMissing = changeRequest.IsLegal && !standing.Any(review => review.CoversLegal);
        if (legalMissing)
        {
            yield return new PublishBlocker.NeedsLegalApproval();
        }

        if (missing || legalMissing)
        {
            foreach (var lapsed in Lapsed(changeRequest))
            {
                yield return lapsed;
            }
        }
    }

    private static List<Review> Counting(ChangeRequest changeRequest, ReviewVerdict verdict) =>
        [.. changeRequest.Reviews.Where(review => review.Verdict == verdict && LapseOf(review, changeRequest) is null)];

    private static IEnumerable<PublishBlocker> Lapsed(ChangeRequest changeRequest) =>
        from review in changeRequest.Reviews
        where review.Verdict == ReviewVerdict.Approved
        let lapse = LapseOf(review, changeRequest)
        where lapse is not null and not ApprovalLapse.Replaced
        select new PublishBlocker.ApprovalLapsed(review.Reviewer, lapse);
}
