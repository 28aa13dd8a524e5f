using System.Globalization;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.ChangeRequests.Reviewing;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Features.Review;
using KnowledgeBase.Web.Features.Search;
using KnowledgeBase.Web.Features.Shared;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>The editor. Whatever becomes of a save, the typed text comes back with the answer or is stored.</summary>
[Opens(SitePage.Writing)]
[KeepsTypedText]
public sealed partial class EditModel(EditorOpening editor, SaveDraft drafts, ReviewActs acts, PreviewBuilder previews, ArticleSearch search) : PageModel
{
    private const int MaxSimilar = 4;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public EditorInput Input { get; set; } = new();

    /// <summary>What is written on.</summary>
    public EditorState State { get; private set; } = null!;

    /// <summary>What is wrong with single fields, by name.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Why it was not saved, as a sentence.</summary>
    public string? Failure { get; private set; }

    /// <summary>What was done, as a sentence.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>What must not be written down.</summary>
    public IReadOnlyList<GuardFindingView> Findings { get; private set; } = [];

    /// <summary>Other open change requests of the edition.</summary>
    public IReadOnlyList<ChangeRequest> Others { get; private set; } = [];

    /// <summary>The articles that resemble what is written, while the article is new.</summary>
    public IReadOnlyList<ArticleHit> Similar { get; private set; } = [];

    /// <summary>The preview of what is shown.</summary>
    public PreviewView Preview { get; private set; } = new(string.Empty, null, [], null, null);

    /// <summary>Two texts to choose from; <see langword="null"/> for the editor itself.</summary>
    public ConflictView? Conflict { get; private set; }

    /// <summary>Whether the text differs from what is stored.</summary>
    public bool IsUnsaved { get; private set; }

    /// <summary>Opens the editor.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string? lang, int? change, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, lang, change, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (State.Request is { IsOpen: false } closed)
        {
            return LocalRedirect($"/reviews/{closed.Number}");
        }

        Others = await editor.FindOthersAsync(HttpContext.Caller(), State.Edition, State.Request?.Number, cancellationToken);
        if (State.Request is null && Others is [{ } own, ..] && EditingRights.Decide(HttpContext.Caller(), own) == AccessDecision.Allowed
            && ApprovalPolicy.IsOwn(own, HttpContext.Caller().Person.Id))
        {
            return LocalRedirect(Address(State.Edition, own.Number));
        }

        Input = EditorFields.Write(State);
        return await ShowAsync(cancellationToken);
    }

    /// <summary>Saves a draft.</summary>
    public async Task<IActionResult> OnPostSaveAsync(string id, string? lang, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, lang, Number, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var outcome = await SaveAsync(cancellationToken);
        return outcome is SaveDraftOutcome.Saved saved
            ? Saved(saved)
            : await AnswerAsync(outcome, cancellationToken);
    }

    /// <summary>Saves and asks for reviews.</summary>
    public async Task<IActionResult> OnPostSubmitAsync(string id, string? lang, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, lang, Number, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var outcome = await SaveAsync(cancellationToken);
        if (outcome is not SaveDraftOutcome.Saved saved)
        {
            return await AnswerAsync(outcome, cancellationToken);
        }

        if (State.Request?.State is ChangeRequestState.InReview or ChangeRequestState.Approved)
        {
            return LocalRedirect($"/reviews/{saved.Number}");
        }

        if (await acts.SubmitAsync(HttpContext.Caller(), saved.Number, Input.Change ?? string.Empty, cancellationToken) is ActOutcome.Refused(var reason))
        {
            // The text is stored by now; the form goes on from there.
            Input.Number = saved.Number.ToString();
            Input.BasedOn = saved.Head.Value;
            Input.RetryKey = Guid.NewGuid();
            Failure = ChangeLabels.Of(reason);
            return await ShowAsync(cancellationToken);
        }

        return LocalRedirect($"/reviews/{saved.Number}");
    }

    /// <summary>Shows the typed text as readers will see it: alone for scripts, else with the whole page.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string id, string? lang, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, lang, Number, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (!Request.IsHtmx())
        {
            IsUnsaved = true;
            return await ShowAsync(cancellationToken);
        }

        var view = await PreviewAsync(cancellationToken);
        return new ComponentFragment<EditorPreview>(new { View = view, State.Edition.Language });
    }

    /// <summary>The articles that resemble the title and the text so far, while the article is new.</summary>
    public async Task<IActionResult> OnPostSimilarAsync(string id, string? lang, CancellationToken cancellationToken) =>
        await OpenAsync(id, lang, Number, cancellationToken)
        ?? new ComponentFragment<ArticleLinks>(new { Heading = EditingTexts.SimilarHeading, Hits = FindSimilar(), NewTab = true });

    /// <summary>Masks what must not be written down, for the writer to look at; nothing is saved.</summary>
    public async Task<IActionResult> OnPostMaskAsync(string id, string? lang, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, lang, Number, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        GuardFindingView.Mask(Input);
        ModelState.Clear();
        Notice = EditingTexts.NoticeMasked;
        IsUnsaved = true;
        return await ShowAsync(cancellationToken);
    }

    /// <summary>Saves the text that was chosen from a conflict.</summary>
    public async Task<IActionResult> OnPostResolveAsync(string id, string? lang, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, lang, Number, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var outcome = await StoreAsync(Input.Text ?? string.Empty, cancellationToken);
        switch (outcome)
        {
            case SaveDraftOutcome.Saved saved:
                return Saved(saved);
            case SaveDraftOutcome.Invalid(var fault) when Number is { } number && RevisionId.TryParse(Input.BasedOn, out var head):
                Conflict = ConflictView.WithDraft(new(number), State.Edition, head, new FileConflict(State.Edition.ToString(), null, null, Input.Text ?? string.Empty))
                    with { Fault = EditionTextFaults.Describe(fault) };
                return Page();
            default:
                return await AnswerAsync(outcome, cancellationToken);
        }
    }

    /// <summary>The address of the editor.</summary>
    public static string Address(EditionKey edition, ChangeRequestNumber? number) =>
        $"/articles/{edition.Id}/edit?lang={LanguageCode.Of(edition.Language)}{(number is { } known ? $"&change={known}" : null)}";

    private int? Number => int.TryParse(Input.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<IActionResult?> OpenAsync(string id, string? lang, int? change, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(id, out var article))
        {
            return NotFound();
        }

        var edition = new EditionKey(article, LanguageCode.Parse(lang) ?? InterfaceLanguage.Current);
        var number = change is { } known ? new ChangeRequestNumber(known) : (ChangeRequestNumber?)null;
        switch (await editor.OpenAsync(HttpContext.Caller(), edition, number, cancellationToken))
        {
            case EditorOpeningOutcome.Opened(var state):
                State = state;
                return null;
            case EditorOpeningOutcome.Forbidden:
                return StatusCode(StatusCodes.Status403Forbidden);
            default:
                return NotFound();
        }
    }

    private async Task<SaveDraftOutcome?> SaveAsync(CancellationToken cancellationToken)
    {
        var fields = EditorFields.Read(Input, State);
        Errors = fields.Errors;
        return fields.FrontMatter is { } frontMatter
            ? await StoreAsync(EditionSource.Join(frontMatter, Input.Body ?? string.Empty).Text, cancellationToken)
            : null;
    }

    private async Task<SaveDraftOutcome?> StoreAsync(string text, CancellationToken cancellationToken)
    {
        if (!RevisionId.TryParse(Input.BasedOn, out var basedOn))
        {
            return new SaveDraftOutcome.UnknownBase();
        }

        var number = Number is { } known ? new ChangeRequestNumber(known) : (ChangeRequestNumber?)null;
        try
        {
            return await drafts.SaveAsync(
                new SaveDraftCommand(HttpContext.Caller(), number, State.Edition, basedOn, text, Input.RetryKey), cancellationToken);
        }
        catch (ContentStoreUnavailableException)
        {
            Failure = EditingTexts.OutcomeUnavailable;
            return null;
        }
    }

    // The title, the summary and the phrases say what an article is about better than the words of its template.
    private IReadOnlyList<ArticleHit> FindSimilar() =>
        State.IsPublished
            ? []
            : search.FindSimilar(HttpContext.Caller(), $"{Input.Title}\n{Input.Summary}\n{Input.Phrases}", State.Edition.Language, MaxSimilar);

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Similar = FindSimilar();
        Preview = await PreviewAsync(cancellationToken);
        return Page();
    }

    // While a field is wrong, the preview shows the text with the fields that were right last.
    private Task<PreviewView> PreviewAsync(CancellationToken cancellationToken) =>
        (EditorFields.Read(Input, State).FrontMatter ?? State.FrontMatter) is { } frontMatter
            ? previews.BuildAsync(HttpContext.Caller(), frontMatter, Input.Body ?? string.Empty, cancellationToken)
            : Task.FromResult(new PreviewView(null, EditingTexts.NoticeFieldErrors, [], null, null));
}
