using System.Globalization;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Web.Features.Editing;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.History;

/// <summary>The publications of an edition; an old one can be proposed again.</summary>
[Opens(SitePage.Knowledge)]
public sealed class HistoryModel(HistoryReader history, RestoreRevision restoring) : PageModel
{
    /// <summary>The edition as published now.</summary>
    public PublishedEdition Today { get; private set; } = null!;

    /// <summary>The languages in which the caller can read the article.</summary>
    public IReadOnlyList<Language> Languages { get; private set; } = [];

    /// <summary>Its publications, newest first.</summary>
    public IReadOnlyList<RevisionRow> Rows { get; private set; } = [];

    /// <summary>Whether the caller may propose an old text.</summary>
    public bool MayRestore { get; private set; }

    /// <summary>Why nothing was proposed, as a sentence.</summary>
    public string? Failure { get; private set; }

    /// <summary>Made once per page.</summary>
    [BindProperty]
    public Guid RetryKey { get; set; } = Guid.NewGuid();

    /// <summary>Shows the history.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string? lang, CancellationToken cancellationToken) =>
        Find(id, lang) ? await ShowAsync(cancellationToken) : NotFound();

    /// <summary>Proposes an old text.</summary>
    public async Task<IActionResult> OnPostRestoreAsync(string id, string? lang, string? revision, CancellationToken cancellationToken)
    {
        if (!Find(id, lang) || !RevisionId.TryParse(revision, out var at))
        {
            return NotFound();
        }

        switch (await restoring.RestoreAsync(HttpContext.Caller(), Today.FrontMatter.Key, at, RetryKey, cancellationToken))
        {
            case RestoreRevisionOutcome.Proposed { Save: SaveDraftOutcome.Saved saved }:
                return LocalRedirect($"/reviews/{saved.Number}");
            case RestoreRevisionOutcome.Proposed { Save: SaveDraftOutcome.Invalid invalid }:
                Failure = string.Format(CultureInfo.CurrentCulture, HistoryTexts.NotTaken, EditionTextFaults.Describe(invalid.Fault));
                return await ShowAsync(cancellationToken);
            case RestoreRevisionOutcome.SameAsToday:
                Failure = HistoryTexts.SameAsToday;
                return await ShowAsync(cancellationToken);
            case RestoreRevisionOutcome.Forbidden:
                return StatusCode(StatusCodes.Status403Forbidden);
            default:
                return NotFound();
        }
    }

    private bool Find(string id, string? lang)
    {
        if (!ArticleId.TryParse(id, out var article))
        {
            return false;
        }

        var caller = HttpContext.Caller();
        var asked = LanguageCode.Parse(lang) ?? InterfaceLanguage.Current;
        var today = history.FindToday(caller, new EditionKey(article, asked))
            ?? (lang is null ? history.FindToday(caller, new EditionKey(article, LanguageCode.Other(asked))) : null);
        Today = today!;
        Languages = [.. LanguageCode.All.Where(language => history.FindToday(caller, new EditionKey(article, language)) is not null)];
        return today is not null;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        RetryKey = Guid.NewGuid();
        Rows = await history.ReadAsync(HttpContext.Caller(), Today, cancellationToken);
        MayRestore = AccessPolicy.Allows(HttpContext.Caller(), new AccessRequest.ProposeChange(Today.FrontMatter.Audience));
        return Page();
    }
}
