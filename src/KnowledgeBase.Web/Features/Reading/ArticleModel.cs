using KnowledgeBase.Core;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Reading;

/// <summary>The reading page: <c>/articles/{id}/{slug?}?lang=&amp;revision=</c>.</summary>
[Opens(SitePage.Knowledge)]
public sealed class ArticleModel(ArticleReader reader, TimeProvider time) : PageModel
{
    /// <summary>The article that is shown.</summary>
    public ReadableArticle Article { get; private set; } = null!;

    /// <summary>The language that was asked for.</summary>
    public Core.Articles.Language Asked { get; private set; }

    /// <summary>The day in Mexico City.</summary>
    public DateOnly Today => MexicoCity.Today(time);

    /// <summary>Shows the article, or leads from an old or missing slug to the right address.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string? slug, string? lang, string? revision, CancellationToken cancellationToken)
    {
        Asked = LanguageCode.Parse(lang) ?? InterfaceLanguage.Current;
        var outcome = await OpenAsync(id, revision, cancellationToken);
        if (outcome is not ReadOutcome.Found { Article: var article })
        {
            return NotFound();
        }

        Article = article;
        var isCanonical = slug is null || revision is not null || slug == Slug.From(article.FrontMatter.Title);
        return isCanonical ? Page() : LocalRedirect(ArticleUrl.Of(article.FrontMatter));
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
