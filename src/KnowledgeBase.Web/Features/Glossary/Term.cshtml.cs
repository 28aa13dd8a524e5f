using System.Globalization;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Core.Terms;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Features.Editing;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Glossary;

/// <summary>One term on a form: a new one or one of the glossary. Whatever becomes of it, what was typed comes back with the answer or is stored.</summary>
[Opens(SitePage.Writing)]
[KeepsTypedText]
public sealed class TermModel(OpenGlossary glossaries, EditGlossary edits) : PageModel
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public TermInput Input { get; set; } = new();

    /// <summary>What is wrong with single fields.</summary>
    public ILookup<TermField, string> Errors { get; private set; } = Array.Empty<TermFault>().ToLookup(fault => fault.Field, TermFaultTexts.Describe);

    /// <summary>Why it was not saved, as a sentence.</summary>
    public string? Failure { get; private set; }

    /// <summary>What is wrong with the file that would come of it.</summary>
    public IReadOnlyList<FaultView> FileFaults { get; private set; } = [];

    /// <summary>The term as somebody else left it meanwhile.</summary>
    public Term? Theirs { get; private set; }

    /// <summary>Whether the form holds what nobody saved.</summary>
    public bool IsUnsaved { get; private set; }

    /// <summary>What was done, as a sentence for the page that follows.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The address of a term's form.</summary>
    public static string Address(TermName name) => $"/glossary/term?es={Uri.EscapeDataString(name.Spanish)}&en={Uri.EscapeDataString(name.English)}";

    /// <summary>Opens a term, or begins one.</summary>
    /// <param name="es">Its Spanish name; none for a new term.</param>
    /// <param name="en">Its English name; none for a new term.</param>
    /// <param name="phrase">What a new term's first phrase shall be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IActionResult> OnGetAsync(string? es, string? en, string? phrase, CancellationToken cancellationToken)
    {
        var opened = await glossaries.OpenAsync(HttpContext.Caller(), cancellationToken);
        Input.BasedOn = opened.Revision.Value;
        Input.RetryKey = Guid.NewGuid();
        if (es is null && en is null)
        {
            Propose(phrase);
            return Page();
        }

        if (new TermName(es ?? string.Empty, en ?? string.Empty).FindIn(opened.Glossary.Terms) is not { } term)
        {
            return NotFound();
        }

        Input.Open(TermName.Of(term));
        Input.Show(TermDraft.Of(term));
        return Page();
    }

    /// <summary>Proposes the term as it was typed.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        GlossaryEdit edit = Input.OldName is { } name ? new GlossaryEdit.Change(name, Input.Draft) : new GlossaryEdit.Add(Input.Draft);
        var summary = string.Format(
            CultureInfo.CurrentCulture, Input.OldName is null ? GlossaryTexts.SummaryAdd : GlossaryTexts.SummaryChange, Input.Spanish?.Trim());
        return await EditAsync(edit, summary, cancellationToken);
    }

    /// <summary>Proposes to remove the term.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) => Input.OldName is { } name
        ? await EditAsync(new GlossaryEdit.Remove(name), string.Format(CultureInfo.CurrentCulture, GlossaryTexts.SummaryRemove, name.Spanish), cancellationToken)
        : BadRequest();

    private async Task<IActionResult> EditAsync(GlossaryEdit edit, string summary, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        IsUnsaved = true;
        if (!RevisionId.TryParse(Input.BasedOn, out var basedOn))
        {
            return await ReopenAsync(edit, cancellationToken);
        }

        try
        {
            var outcome = await edits.EditAsync(new EditGlossaryCommand(HttpContext.Caller(), basedOn, edit, summary, Input.RetryKey), cancellationToken);
            return await AnswerAsync(edit, outcome, cancellationToken);
        }
        catch (ContentStoreUnavailableException)
        {
            Failure = EditingTexts.OutcomeUnavailable;
            return Page();
        }
    }

    private async Task<IActionResult> AnswerAsync(GlossaryEdit edit, EditGlossaryOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case EditGlossaryOutcome.Proposed proposed:
                return Done(NoticeOf(proposed));
            case EditGlossaryOutcome.Unchanged(var number):
                return Done(number is { } own ? string.Format(CultureInfo.CurrentCulture, GlossaryTexts.DoneUnchangedIn, own) : GlossaryTexts.DoneUnchanged);
            case EditGlossaryOutcome.Forbidden:
                return StatusCode(StatusCodes.Status403Forbidden);
            case EditGlossaryOutcome.UnknownBase:
                return await ReopenAsync(edit, cancellationToken);
            case EditGlossaryOutcome.Conflict(var theirs, var revision):
                ShowConflict(edit, theirs, revision);
                break;
            case EditGlossaryOutcome.Invalid(var faults):
                Errors = faults.ToLookup(fault => fault.Field, TermFaultTexts.Describe);
                Failure = GlossaryTexts.NotSaved;
                break;
            case EditGlossaryOutcome.Unreadable(var faults):
                FileFaults = FaultView.Of(faults.Select(fault => fault.In(Core.Terms.Glossary.Path)));
                Failure = GlossaryTexts.Unreadable;
                break;
            default:
                Failure = GlossaryTexts.ChangedMeanwhile;
                break;
        }

        await ShowTermToRemoveAsync(edit, cancellationToken);
        return Page();
    }

    // Sent again from here, the form says: I saw what stands there, and this is what I want.
    private void ShowConflict(GlossaryEdit edit, Term? theirs, RevisionId revision)
    {
        Input.BasedOn = revision.Value;
        Input.Open(theirs is null ? null : TermName.Of(theirs));
        Theirs = edit is GlossaryEdit.Remove ? null : theirs;
        Failure = edit switch
        {
            GlossaryEdit.Add => GlossaryTexts.ChangedMeanwhile,
            _ when theirs is null => GlossaryTexts.ConflictGone,
            GlossaryEdit.Remove => GlossaryTexts.ConflictRemove,
            _ => GlossaryTexts.ConflictLead,
        };
    }

    // The form for removing carries no fields, so that the page shows the term as it stands.
    private async Task ShowTermToRemoveAsync(GlossaryEdit edit, CancellationToken cancellationToken)
    {
        if (edit is GlossaryEdit.Remove
            && Input.OldName?.FindIn((await glossaries.OpenAsync(HttpContext.Caller(), cancellationToken)).Glossary.Terms) is { } term)
        {
            Input.Show(TermDraft.Of(term));
            IsUnsaved = false;
        }
    }

    // The revision that the form was opened on is none, or had no such term: what was typed goes on from what stands there now.
    private async Task<IActionResult> ReopenAsync(GlossaryEdit edit, CancellationToken cancellationToken)
    {
        var opened = await glossaries.OpenAsync(HttpContext.Caller(), cancellationToken);
        var theirs = Input.OldName?.FindIn(opened.Glossary.Terms);
        if (theirs is null && edit is GlossaryEdit.Remove)
        {
            return Done(GlossaryTexts.DoneUnchanged);
        }

        ShowConflict(edit, theirs, opened.Revision);
        await ShowTermToRemoveAsync(edit, cancellationToken);
        return Page();
    }

    private void Propose(string? phrase)
    {
        var text = CardDataGuard.Inspect(phrase).IsClean ? (phrase ?? string.Empty).Trim() : string.Empty;
        if (IndexLanguage.Of(TextLanguage.Guess(text, IndexLanguage.Of(InterfaceLanguage.Current))) == Language.Spanish)
        {
            Input.SpanishPhrases = text;
        }
        else
        {
            Input.EnglishPhrases = text;
        }
    }

    private static string NoticeOf(EditGlossaryOutcome.Proposed proposed)
    {
        var notice = string.Format(CultureInfo.CurrentCulture, proposed.Merged ? GlossaryTexts.DoneMerged : GlossaryTexts.DoneProposed, proposed.Number);
        return proposed.Marked.Count == 0
            ? notice
            : $"{notice} {string.Format(CultureInfo.CurrentCulture, GlossaryTexts.DoneMarked, string.Join(", ", proposed.Marked.Select(TermFaultTexts.NameOf)))}";
    }

    private LocalRedirectResult Done(string notice)
    {
        Notice = notice;
        return LocalRedirect("/glossary");
    }
}
