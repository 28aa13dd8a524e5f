using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Web.Features.Localization;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.Web.Features.Search;

/// <summary>The address of a search: <c>/search?q=&amp;lang=&amp;only=&amp;kind=&amp;topic=</c>. Values that mean nothing are ignored.</summary>
public sealed class SearchForm
{
    /// <summary>The text as typed.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; init; }

    /// <summary>The preferred language; the interface's when it is missing.</summary>
    [FromQuery(Name = "lang")]
    public string? Lang { get; init; }

    /// <summary>The only language that counts.</summary>
    [FromQuery(Name = "only")]
    public string? Only { get; init; }

    /// <summary>The kind that counts.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    /// <summary>The topic that counts.</summary>
    [FromQuery(Name = "topic")]
    public string? Topic { get; init; }

    /// <summary>How many hits, in the API.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>The query that the address means.</summary>
    public ArticleQuery ToQuery() => new((Query ?? string.Empty).Trim())
    {
        Preferred = LanguageCode.Parse(Lang) ?? InterfaceLanguage.Current,
        Only = LanguageCode.Parse(Only),
        Kind = Enum.TryParse<ArticleKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
        Topic = Topics.Contains(Topic) ? Topic : null,
        Limit = Math.Clamp(Limit ?? 10, 1, 100),
    };
}
