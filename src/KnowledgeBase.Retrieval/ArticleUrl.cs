using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Retrieval;

/// <summary>Addresses of articles: <c>/articles/KB-0002/slug-of-the-title?lang=es</c>. The id decides, the slug is for people.</summary>
public static class ArticleUrl
{
    /// <summary>The address of an edition.</summary>
    public static string Of(FrontMatter edition) => Of(edition.Id, edition.Title, edition.Language);

    /// <summary>The address of a place in an edition.</summary>
    /// <param name="url">The edition's address.</param>
    /// <param name="anchor">A heading's or step's anchor; empty for the top.</param>
    public static string At(string url, string anchor) => anchor.Length == 0 ? url : $"{url}#{Uri.EscapeDataString(anchor)}";

    /// <summary>The address below which an article's images stand at a revision.</summary>
    public static string Images(ArticleId id, RevisionId revision) => $"/articles/{id}/files/{revision}/";

    private static string Of(ArticleId id, string title, Language language) =>
        $"/articles/{id}/{Slug.From(title)}?lang={LanguageCode.Of(language)}";
}
