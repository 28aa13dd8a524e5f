using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.Indexing;

/// <summary>Turns editions into the documents of the index.</summary>
internal static class DocumentBuilder
{
    /// <summary>The key of an edition's document.</summary>
    public static string KeyOf(EditionKey edition) => edition.ToString();

    /// <summary>The document of an edition.</summary>
    /// <param name="edition">Its front matter.</param>
    /// <param name="article">Its text; an edition whose text cannot be rendered is found by title, summary and phrases.</param>
    /// <param name="made">What else it is made of.</param>
    public static SearchDocument Build(FrontMatter edition, ArticleText? article, IndexedEdition made) => new()
    {
        Key = KeyOf(edition.Key),
        Group = edition.Id.ToString(),
        Language = IndexLanguage.Of(edition.Language),
        AccessKeys = [new AccessKey(AccessKeys.Of(edition.Audience))],
        Title = edition.Title,
        Phrases = edition.Phrases,
        Learned = made.Learned,
        Codes = [edition.Id.ToString()],
        Prior = made.Prior.Value,
        Facets = [ArticleFacets.Kind(edition.Kind), ArticleFacets.Topic(edition.Topic)],
        Sections = [new SearchSection(string.Empty, string.Empty, Lead(edition, article)), .. Sections(article)],
    };

    private static string Lead(FrontMatter edition, ArticleText? article) =>
        article is { Lead.Length: > 0 } ? $"{edition.Summary}\n{article.Lead}" : edition.Summary;

    private static IEnumerable<SearchSection> Sections(ArticleText? article) =>
        article?.Sections.Select(section => new SearchSection(section.Anchor, section.Heading, section.Text)) ?? [];
}
