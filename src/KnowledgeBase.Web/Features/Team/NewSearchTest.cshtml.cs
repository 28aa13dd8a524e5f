using System.Globalization;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Core.SearchTests;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Features.Editing;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Team;

/// <summary>Keeps a search as a test: one click on a hit leads here with everything filled in, a second one proposes it.</summary>
[Opens(SitePage.Team)]
public sealed class NewSearchTestModel(AddSearchTest tests, LiveCatalog catalog) : PageModel
{
    /// <summary>What was typed or filled in.</summary>
    [BindProperty]
    public SearchTestInput Input { get; set; } = new();

    /// <summary>The article's title; <see langword="null"/> when there is no such article.</summary>
    public string? Title { get; private set; }

    /// <summary>Why it was not proposed, as a sentence.</summary>
    public string? Failure { get; private set; }

    /// <summary>Shows the form for a search and the article that it has to find.</summary>
    public void OnGet(string? q, string? article)
    {
        var phrase = CardDataGuard.Inspect(q).IsClean ? (q ?? string.Empty).Trim() : string.Empty;
        Input = new SearchTestInput
        {
            Phrase = phrase.Length > SearchTest.MaxPhraseLength ? string.Empty : phrase,
            Lang = LanguageCode.Of(IndexLanguage.Of(TextLanguage.Guess(phrase, IndexLanguage.Of(InterfaceLanguage.Current)))),
            Article = article,
            First = SearchTest.DefaultFirst,
            RetryKey = Guid.NewGuid(),
        };
        Title = FindTitle();
    }

    /// <summary>Proposes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title = FindTitle();
        if (!ArticleId.TryParse(Input.Article, out var article) || !LanguageCode.TryParse(Input.Lang, out var language))
        {
            Failure = TeamTexts.TestInvalid;
            return Page();
        }

        var test = new SearchTest((Input.Phrase ?? string.Empty).Trim(), language, article, Input.First, Line: 0);
        try
        {
            var summary = string.Format(CultureInfo.CurrentCulture, TeamTexts.TestSummary, test.Article);
            var outcome = await tests.AddAsync(HttpContext.Caller(), test, summary, Input.RetryKey, cancellationToken);
            switch (outcome)
            {
                case AddSearchTestOutcome.Proposed(var number):
                    return LocalRedirect($"/reviews/{number}");
                case AddSearchTestOutcome.Forbidden:
                    return StatusCode(StatusCodes.Status403Forbidden);
            }

            Failure = outcome switch
            {
                AddSearchTestOutcome.Exists(var known) => string.Format(CultureInfo.CurrentCulture, TeamTexts.TestExists, known.Article, known.First),
                AddSearchTestOutcome.CardData => TeamTexts.TestCardData,
                AddSearchTestOutcome.ChangedMeanwhile => TeamTexts.TestChangedMeanwhile,
                _ => TeamTexts.TestInvalid,
            };
        }
        catch (ContentStoreUnavailableException)
        {
            Failure = EditingTexts.OutcomeUnavailable;
        }

        return Page();
    }

    private string? FindTitle() =>
        ArticleId.TryParse(Input.Article, out var id)
            ? catalog.Current.FindPreferred(id, InterfaceLanguage.Current, HttpContext.Caller().CanRead)?.FrontMatter.Title
            : null;
}
