using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Learning;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Team;

/// <summary>What the search learned, for leads, who can take it away.</summary>
[Opens(SitePage.Team)]
public sealed class LearnedModel(SolvedSearches solved, LiveCatalog catalog, TimeProvider time) : PageModel
{
    private const int MaxShown = 500;

    /// <summary>The phrases, by article.</summary>
    public IReadOnlyList<IGrouping<ArticleId, LearnedRow>> Articles { get; private set; } = [];

    /// <summary>What leads took away, the latest first.</summary>
    public IReadOnlyList<RemovedPhrase> Removed { get; private set; } = [];

    /// <summary>How many phrases there are, of which the latest are shown.</summary>
    public int Total { get; private set; }

    /// <summary>How many are shown.</summary>
    public int Shown { get; private set; }

    /// <summary>The moment that the page was made for.</summary>
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>What was done last, as a sentence.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var phrases = (await solved.ListAsync(cancellationToken)).Where(phrase => phrase.State != PhraseState.Removed).ToList();
        var shown = phrases.OrderByDescending(phrase => phrase.LastAt).Take(MaxShown).ToHashSet();
        Total = phrases.Count;
        Shown = shown.Count;
        Articles = [.. phrases.Where(shown.Contains).Select(RowOf).GroupBy(row => row.Phrase.Article)];
        Removed = await solved.ListRemovedAsync(cancellationToken);
    }

    /// <summary>Takes a phrase away.</summary>
    public async Task<IActionResult> OnPostRemoveAsync([FromForm] string? article, [FromForm] string? key, CancellationToken cancellationToken)
    {
        Notice = ArticleId.TryParse(article, out var id) && key is not null && await solved.RemoveAsync(HttpContext.Caller(), id, key, cancellationToken)
            ? TeamTexts.DoneRemoved
            : TeamTexts.NotFound;
        return LocalRedirect("/team/learned");
    }

    /// <summary>Allows a phrase again.</summary>
    public async Task<IActionResult> OnPostAllowAsync([FromForm] string? article, [FromForm] string? key, CancellationToken cancellationToken)
    {
        if (ArticleId.TryParse(article, out var id) && key is not null)
        {
            await solved.AllowAsync(id, key, cancellationToken);
            Notice = TeamTexts.DoneAllowed;
        }

        return LocalRedirect("/team/learned");
    }

    private LearnedRow RowOf(LearnedPhrase phrase) =>
        catalog.Current.FindPreferred(phrase.Article, InterfaceLanguage.Current, HttpContext.Caller().CanRead) is { } edition
            ? new LearnedRow(phrase, edition.FrontMatter.Title, edition.Url)
            : new LearnedRow(phrase, phrase.Article.ToString(), Url: null);
}
