using System.Globalization;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Web.Features.Editing;
using KnowledgeBase.Web.Features.Shared;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>What the states, reasons and refusals of change requests are called, in the language of the interface.</summary>
public static class ChangeLabels
{
    /// <summary>The name of a state.</summary>
    public static string Of(ChangeRequestState state) => state switch
    {
        ChangeRequestState.Draft => ReviewTexts.StateDraft,
        ChangeRequestState.InReview => ReviewTexts.StateInReview,
        ChangeRequestState.ChangesRequested => ReviewTexts.StateChangesRequested,
        ChangeRequestState.Approved => ReviewTexts.StateApproved,
        ChangeRequestState.Published => ReviewTexts.StatePublished,
        ChangeRequestState.Withdrawn => ReviewTexts.StateWithdrawn,
    };

    /// <summary>The class of the chip that shows a state.</summary>
    public static string ChipOf(ChangeRequestState state) => state switch
    {
        ChangeRequestState.InReview => "chip-brand",
        ChangeRequestState.ChangesRequested => "chip-warn",
        ChangeRequestState.Approved or ChangeRequestState.Published => "chip-good",
        ChangeRequestState.Draft or ChangeRequestState.Withdrawn => string.Empty,
    };

    /// <summary>The sentence that says why something cannot be published yet.</summary>
    public static string Of(PublishBlocker blocker) => blocker switch
    {
        PublishBlocker.NotSubmitted => ReviewTexts.BlockerNotSubmitted,
        PublishBlocker.Returned => ReviewTexts.BlockerReturned,
        PublishBlocker.Closed { State: ChangeRequestState.Published } => ReviewTexts.BlockerPublished,
        PublishBlocker.Closed => ReviewTexts.BlockerWithdrawn,
        PublishBlocker.ChangesRequested(var reviewer) => Format(ReviewTexts.BlockerChangesRequested, reviewer.DisplayName),
        PublishBlocker.NeedsApprovals(var given, var required, var risk) =>
            Format(ReviewTexts.BlockerNeedsApprovals, given, required, Labels.Of(risk).ToLower(CultureInfo.CurrentCulture)),
        PublishBlocker.NeedsLegalApproval => ReviewTexts.BlockerNeedsLegal,
        PublishBlocker.ApprovalLapsed(var reviewer, var lapse) => Of(lapse, reviewer.DisplayName),
        PublishBlocker.BehindMain => ReviewTexts.BlockerBehind,
        PublishBlocker.ContentFaults { Count: 1 } => ReviewTexts.BlockerFault,
        PublishBlocker.ContentFaults(var count) => Format(ReviewTexts.BlockerFaults, count),
        PublishBlocker.NothingChanged => ReviewTexts.BlockerNothing,
        PublishBlocker.OwnChange => ReviewTexts.BlockerOwn,
        _ => throw new ArgumentOutOfRangeException(nameof(blocker), blocker, "Every reason has a sentence."),
    };

    /// <summary>The sentence that says why an approval no longer counts.</summary>
    public static string Of(ApprovalLapse lapse, string reviewer) => lapse switch
    {
        ApprovalLapse.TextChanged => Format(ReviewTexts.BlockerLapsedText, reviewer),
        ApprovalLapse.ReviewerWrote => Format(ReviewTexts.BlockerLapsedWrote, reviewer),
        ApprovalLapse.Replaced => Format(ReviewTexts.BlockerLapsedReplaced, reviewer),
        _ => throw new ArgumentOutOfRangeException(nameof(lapse), lapse, "Every reason has a sentence."),
    };

    /// <summary>The sentence that says why an act was not done.</summary>
    public static string Of(Refusal refusal) => refusal switch
    {
        Refusal.WrongState(var state) => Format(ReviewTexts.RefusalWrongState, Of(state)),
        Refusal.OwnChange => ReviewTexts.RefusalOwn,
        Refusal.NoRight => ReviewTexts.RefusalNoRight,
        Refusal.HeadMoved => ReviewTexts.RefusalHeadMoved,
        Refusal.ChangedMeanwhile => ReviewTexts.RefusalChangedMeanwhile,
        Refusal.TextMissing => ReviewTexts.RefusalTextMissing,
        Refusal.TextTooLong(var limit) => Format(ReviewTexts.RefusalTextTooLong, limit),
        Refusal.NothingChanged => ReviewTexts.RefusalNothing,
        Refusal.CardData(var findings) => Format(ReviewTexts.RefusalCardData, string.Join(", ", findings.Select(finding => GuardLabels.Of(finding.Kind)).Distinct(StringComparer.Ordinal))),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "Every refusal has a sentence."),
    };

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
