using KnowledgeBase.Core.Articles;
using KnowledgeBase.Rendering;

namespace KnowledgeBase.Web.Features.Reading;

/// <summary>An article for programs.</summary>
/// <param name="Id">Its id, <c>KB-0002</c>.</param>
/// <param name="Lang">The edition's language, <c>es</c> or <c>en</c>.</param>
/// <param name="Kind">Its kind in lower case.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it gives.</param>
/// <param name="Topic">Its topic.</param>
/// <param name="Audience">Who may read it, <c>tier1</c> or <c>tier2</c>.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Deputy">Who answers when the owner is away.</param>
/// <param name="Risk">What a wrong text would cost, in lower case.</param>
/// <param name="Phrases">How customers say it.</param>
/// <param name="Reviewed">The last day on which somebody confirmed it.</param>
/// <param name="ReviewDue">The day on which it must be confirmed again.</param>
/// <param name="Effective">The day from which it applies.</param>
/// <param name="Markdown">Its text, without front matter.</param>
/// <param name="Html">Its text as HTML; <see langword="null"/> when it cannot be shown.</param>
/// <param name="Revision">The publication that brought it, 40 hexadecimal digits.</param>
/// <param name="Current">Whether it is what is published now.</param>
public sealed record ArticleResponse(
    string Id,
    string Lang,
    string Kind,
    string Title,
    string Summary,
    string Topic,
    string Audience,
    string Owner,
    string? Deputy,
    string Risk,
    IReadOnlyList<string> Phrases,
    DateOnly Reviewed,
    DateOnly ReviewDue,
    DateOnly Effective,
    string Markdown,
    string? Html,
    string Revision,
    bool Current)
{
    /// <summary>Writes an article in the API's form.</summary>
    public static ArticleResponse From(ReadableArticle article)
    {
        var edition = article.FrontMatter;
        return new ArticleResponse(
            edition.Id.ToString(),
            LanguageCode.Of(edition.Language),
            edition.Kind.ToString().ToLowerInvariant(),
            edition.Title,
            edition.Summary,
            edition.Topic,
            edition.Audience.ToString().ToLowerInvariant(),
            edition.Owner,
            edition.Deputy,
            edition.Risk.ToString().ToLowerInvariant(),
            edition.Phrases,
            edition.Reviewed,
            edition.ReviewDue,
            edition.Effective,
            article.Source.Body,
            (article.Rendering as RenderOutcome.Rendered)?.Article.Html,
            article.Revision.Revision.Value,
            article.IsCurrent);
    }
}
