using System.Net;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Catalog;

namespace KnowledgeBase.Retrieval.Searching;

/// <summary>Lists articles by title, for people who look around instead of searching.</summary>
public static class ArticleListing
{
    /// <summary>The articles that the query's filters let through and that the caller may read, by title, one edition each.</summary>
    public static ArticleAnswer Of(ArticleCatalog catalog, Caller caller, ArticleQuery query)
    {
        var editions = Readable(catalog, caller, query)
            .OrderBy(edition => edition.Title, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("es-MX"), ignoreCase: true))
            .ToList();
        var hits = editions.Take(query.Limit).Select(edition => new ArticleHit(edition, ArticleUrl.Of(edition), string.Empty, WebUtility.HtmlEncode(edition.Summary), 0));
        return new ArticleAnswer(string.Empty, editions.Count, TimeSpan.Zero, [.. hits]);
    }

    /// <summary>How many articles of each topic the caller may read.</summary>
    public static IReadOnlyDictionary<string, int> CountByTopic(ArticleCatalog catalog, Caller caller) =>
        Readable(catalog, caller, new ArticleQuery(string.Empty)).CountBy(edition => edition.Topic).ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<FrontMatter> Readable(ArticleCatalog catalog, Caller caller, ArticleQuery query) =>
        catalog.Editions
            .Select(edition => edition.FrontMatter)
            .Where(edition => caller.CanRead(edition.Audience)
                && (query.Only is null || edition.Language == query.Only)
                && (query.Kind is null || edition.Kind == query.Kind)
                && (query.Topic is null || edition.Topic == query.Topic))
            .GroupBy(edition => edition.Id)
            .Select(editions => editions.FirstOrDefault(edition => edition.Language == query.Preferred) ?? editions.First());
}
