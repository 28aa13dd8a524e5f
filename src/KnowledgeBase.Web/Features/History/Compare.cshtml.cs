using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Rendering;
using KnowledgeBase.Web.Features.Differences;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Features.Reading;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.History;

/// <summary>Two published revisions of an edition side by side: <c>/articles/{id}/compare?from=&amp;to=&amp;lang=</c>.</summary>
[Opens(SitePage.Knowledge)]
public sealed class CompareModel(ArticleReader reader) : PageModel
{
    /// <summary>The older side.</summary>
    public ReadableArticle Before { get; private set; } = null!;

    /// <summary>The newer side.</summary>
    public ReadableArticle After { get; private set; } = null!;

    /// <summary>The revisions as they were asked for.</summary>
    public (RevisionId From, RevisionId To) Asked { get; private set; }

    /// <summary>What changes in the front matter.</summary>
    public IReadOnlyList<FieldDifference> Fields { get; private set; } = [];

    /// <summary>What changes for readers; <see langword="null"/> when it cannot be shown.</summary>
    public RenderedDifference? Rendered { get; private set; }

    /// <summary>What changes in the text.</summary>
    public SourceDifference Source { get; private set; } = null!;

    /// <summary>Compares.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string? lang, string? from, string? to, CancellationToken cancellationToken)
    {
        var language = LanguageCode.Parse(lang) ?? InterfaceLanguage.Current;
        if (!ArticleId.TryParse(id, out var article)
            || !RevisionId.TryParse(from, out var older)
            || !RevisionId.TryParse(to, out var newer)
            || await reader.ReadAtAsync(HttpContext.Caller(), article, language, older, cancellationToken) is not ReadOutcome.Found { Article: var before }
            || await reader.ReadAtAsync(HttpContext.Caller(), article, language, newer, cancellationToken) is not ReadOutcome.Found { Article: var after })
        {
            return NotFound();
        }

        (Before, After, Asked) = (before, after, (older, newer));
        Fields = FrontMatterDifference.Between(before.FrontMatter, after.FrontMatter);
        Source = SourceDifference.Between(before.Source.Text, after.Source.Text);
        if (before.Rendering is RenderOutcome.Rendered { Article.Html: var old } && after.Rendering is RenderOutcome.Rendered { Article.Html: var now}
            && RenderedDifference.CanCompare(old, now))
        {
            Rendered = RenderedDifference.Between(old, now);
        }

        return Page();
    }
}
