using KnowledgeBase.Core.ChangeRequests;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>Something that somebody said of a change request.</summary>
/// <param name="Who">Their name.</param>
/// <param name="At">When.</param>
/// <param name="Verdict">The verdict; <see langword="null"/> for a comment.</param>
/// <param name="Body">The reason or the comment; <see langword="null"/> for a bare approval.</param>
/// <param name="Quote">The words that it is about.</param>
/// <param name="IsOld">Whether the text has changed since.</param>
/// <param name="Lapse">Why an approval no longer counts, as a sentence.</param>
public sealed record ConversationEvent(
    string Who, DateTimeOffset At, ReviewVerdict? Verdict, string? Body, string? Quote, bool IsOld, string? Lapse)
{
    /// <summary>Everything that was said, oldest first.</summary>
    public static IReadOnlyList<ConversationEvent> Of(ChangeRequest request) =>
    [
        .. request.Reviews.Select(review => OfReview(review, request))
            .Concat(request.Comments.Select(comment => OfComment(comment, request)))
            .OrderBy(said => said.At),
    ];

    private static ConversationEvent OfReview(Core.ChangeRequests.Review review, ChangeRequest request)
    {
        var lapse = review.Verdict == ReviewVerdict.Approved ? ApprovalPolicy.LapseOf(review, request) : null;
        return new ConversationEvent(
            review.Reviewer.DisplayName,
            review.At,
            review.Verdict,
            review.Reason,
            Quote: null,
            IsOld: !review.Files.SequenceEqual(request.Files),
            lapse is null || !request.IsOpen ? null : ChangeLabels.Of(lapse, review.Reviewer.DisplayName));
    }

    private static ConversationEvent OfComment(ReviewComment comment, ChangeRequest request) => new(
        comment.Author.DisplayName,
        comment.At,
        Verdict: null,
        comment.Body,
        comment.Quote,
        IsOld: comment.Path is not null && !request.Files.Contains(new ProposedFile(comment.Path, comment.Blob)),
        Lapse: null);
}
