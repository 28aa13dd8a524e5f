using KnowledgeBase.Core;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Features.Search;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Reading;

/// <summary>The reading page: <c>/articles/{id}/{slug?}?lang=&amp;revision=</c>.</summary>
[Opens(SitePage.Knowledge)]
public sealed class ArticleModel(ArticleReader reader, ArticleSearch search, SolvedSearches solved, TimeProvider time) : PageModel
{
    private const int MaxRelated = 4;

    /// <summary>The article that is shown.</summary>
    public ReadableArticle Article { get; private set; } = null!;

    /// <summary>The language that was asked for.</summary>
    public Core.Articles.Language Asked { get; private set; }

    /// <summary>The day in Mexico City.</summary>
    public DateOnly Today => MexicoCity.Today(time);

    /// <summary>What the reader had searched for to get here; empty when they came otherwise.</summary>
    public string Query { get; private set; } = string.Empty;

    /// <summary>What resembles the article.</summary>
    public IReadOnlyList<ArticleHit> Related { get; private set; } = [];

    /// <summary>What the reader is told of their last confirmation, by the name of a <see cref="SolvedNotice"/>.</summary>
    [TempData]
    public string? Solved { get; set; }

    /// <summary>Shows the article, or leads from an old or missing slug to the right address.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string? slug, string? lang, string? revision, string? q, CancellationToken cancellationToken)
    {
        Asked = LanguageCode.Parse(lang) ?? InterfaceLanguage.Current;
        Query = SearchLink.Carried(q);
        var outcome = await OpenAsync(id, revision, cancellationToken);
        if (outcome is not ReadOutcome.Found { Article: var article })
        {
            return NotFound();
        }

        Article = article;
        Related = search.FindRelated(HttpContext.Caller(), article.FrontMatter.Id, article.FrontMatter.Language, MaxRelated);
        var isCanonical = slug is null || revision is not null || slug == Slug.From(article.FrontMatter.Title);
        return isCanonical ? Page() : LocalRedirect(SearchLink.To(ArticleUrl.Of(article.FrontMatter), Query));
    }

    /// <summary>Takes note that the article solved the reader's search.</summary>
    public async Task<IActionResult> OnPostSolvedAsync(string id, string? lang, [FromForm] string? q, CancellationToken cancellationToken)
    {
        Asked = LanguageCode.Parse(lang) ?? InterfaceLanguage.Current;
        if (await OpenAsync(id, revision: null, cancellationToken) is not ReadOutcome.Found { Article.FrontMatter: var edition })
        {
            return NotFound();
        }

        var outcome = await solved.ConfirmAsync(HttpContext.Caller(), edition.Id, q, edition.Language, cancellationToken);
        var notice = SolvedNotices.Of(outcome);
        Solved = notice.ToString();
        return LocalRedirect(SearchLink.To(ArticleUrl.Of(edition), SolvedNotices.IsStored(notice) ? SearchLink.Carried(q) : string.Empty));
    }

    private async Task<ReadOutcome> OpenAsync(string id, string? revision, CancellationToken cancellationToken)
    {
        if (!ArticleId.TryParse(id, out var articleId))
        {
            return new ReadOutcome.NotFound();
        }

        if (revision is null)
        {
            return await reader.ReadAsync(HttpContext.Caller(), articleId, Asked, cancellationToken);
        }

        return RevisionId.TryParse(revision, out var at)
            ? await reader.ReadAtAsync(HttpContext.Caller(), articleId, Asked, at, cancellationToken)
            : new ReadOutcome.NotFound();
    }
}
