using System.Globalization;
using KnowledgeBase.Core;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Features.Search;
using KnowledgeBase.Web.Features.Shared;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>Begins an article.</summary>
[Opens(SitePage.Writing)]
[KeepsTypedText]
public sealed class NewModel(StartNewArticle articles, ArticleSearch search) : PageModel
{
    private const int MaxTitle = 120;
    private const int MaxSimilar = 4;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public NewArticleInput Input { get; set; } = new();

    /// <summary>Why nothing was begun, as a sentence.</summary>
    public string? Failure { get; private set; }

    /// <summary>What is wrong with the title.</summary>
    public string? TitleError { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() => Input = new NewArticleInput
    {
        Kind = EnumName.Of(ArticleKind.Resolution),
        Language = InterfaceLanguage.CurrentCode,
        RetryKey = Guid.NewGuid(),
    };

    /// <summary>The articles that resemble the title so far, so that nobody writes one that exists.</summary>
    public IActionResult OnPostSimilar() => new ComponentFragment<ArticleLinks>(new
    {
        Heading = EditingTexts.SimilarHeading,
        Hits = search.FindSimilar(HttpContext.Caller(), Input.Title ?? string.Empty, LanguageCode.Parse(Input.Language) ?? InterfaceLanguage.Current, MaxSimilar),
        NewTab = true,
    });

    /// <summary>Begins it and goes on in the editor.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var title = Input.Title?.Trim() ?? string.Empty;
        TitleError = title switch
        {
            "" => EditingTexts.ErrorRequired,
            { Length: > MaxTitle } => string.Format(CultureInfo.CurrentCulture, EditingTexts.ErrorTooLong, MaxTitle),
            _ when title.Any(char.IsControl) => EditingTexts.ErrorOneLine,
            _ => null,
        };
        if (!EnumName.TryParse<ArticleKind>(Input.Kind, out var kind)
            || !LanguageCode.TryParse(Input.Language, out var language)
            || !Topics.Contains(Input.Topic))
        {
            Failure = EditingTexts.ErrorChoice;
        }
        else if (TitleError is null)
        {
            return await StartAsync(new StartNewArticleCommand(HttpContext.Caller(), kind, language, Input.Topic!, title, Input.RetryKey), cancellationToken);
        }

        return Page();
    }

    private async Task<IActionResult> StartAsync(StartNewArticleCommand command, CancellationToken cancellationToken)
    {
        try
        {
            switch (await articles.StartAsync(command, cancellationToken))
            {
                case StartNewArticleOutcome.Started(var number, var edition):
                    return LocalRedirect(EditModel.Address(edition, number));
                case StartNewArticleOutcome.NoTemplate(var path):
                    Failure = string.Format(CultureInfo.CurrentCulture, EditingTexts.NewNoTemplate, path);
                    break;
                case StartNewArticleOutcome.Invalid(var fault):
                    Failure = EditionTextFaults.Describe(fault);
                    break;
                default:
                    return StatusCode(StatusCodes.Status403Forbidden);
            }
        }
        catch (ContentStoreUnavailableException)
        {
            Failure = EditingTexts.OutcomeUnavailable;
        }

        return Page();
    }
}
