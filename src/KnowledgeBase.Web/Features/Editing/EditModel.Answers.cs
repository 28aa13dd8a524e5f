using System.Globalization;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Web.Features.Review;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.Web.Features.Editing;

/// <content>What the writer is told after a save.</content>
public sealed partial class EditModel
{
    private IActionResult Saved(SaveDraftOutcome.Saved saved)
    {
        if (Request.Headers.Accept == "application/json")
        {
            return new JsonResult(SavedAnswer.Of(saved));
        }

        Notice = saved.Merged
            ? EditingTexts.NoticeMerged
            : string.Format(CultureInfo.CurrentCulture, EditingTexts.NoticeSaved, saved.Text.Blob.Value[..8]);
        return LocalRedirect(Address(State.Edition, saved.Number));
    }

    private async Task<IActionResult> AnswerAsync(SaveDraftOutcome? outcome, CancellationToken cancellationToken)
    {
        IsUnsaved = true;
        switch (outcome)
        {
            case SaveDraftOutcome.Conflict conflict:
                Conflict = ConflictView.WithDraft(conflict.Number, State.Edition, conflict.Head, conflict.File);
                return Page();
            case SaveDraftOutcome.SavedBesideMain beside:
                Conflict = ConflictView.WithMain(beside.Number, beside.Head, beside.Onto, beside.Files);
                return Page();
            case SaveDraftOutcome.NotFound:
                return NotFound();
            case SaveDraftOutcome.Unchanged:
                Notice = EditingTexts.NoticeUnchanged;
                IsUnsaved = false;
                return await ShowAsync(cancellationToken);
        }

        Failure = outcome switch
        {
            SaveDraftOutcome.Invalid(var fault) => EditionTextFaults.Describe(fault),
            SaveDraftOutcome.Closed(_, var state) => string.Format(CultureInfo.CurrentCulture, EditingTexts.OutcomeClosed, ChangeLabels.Of(state)),
            SaveDraftOutcome.UnknownBase => EditingTexts.OutcomeUnknownBase,
            SaveDraftOutcome.Forbidden => EditingTexts.OutcomeForbidden,
            _ => Failure ?? EditingTexts.NoticeFieldErrors,
        };
        Findings = outcome is SaveDraftOutcome.Invalid(EditionTextFault.CardData) ? GuardFindingView.In(Input) : [];
        if (outcome is SaveDraftOutcome.Closed or SaveDraftOutcome.UnknownBase)
        {
            // The text goes on as a change request of its own, based on what is published.
            Input.Number = null;
            Input.BasedOn = State.BasedOn.Value;
            Input.RetryKey = Guid.NewGuid();
        }

        return await ShowAsync(cancellationToken);
    }
}
