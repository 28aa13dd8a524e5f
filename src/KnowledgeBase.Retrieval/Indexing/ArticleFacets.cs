using KnowledgeBase.Core.Articles;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.Indexing;

/// <summary>The facets that articles are filtered by.</summary>
public static class ArticleFacets
{
    /// <summary>The facet of a kind.</summary>
    public static Facet Kind(ArticleKind kind) => new("kind", kind.ToString());

    /// <summary>The facet of a topic.</summary>
    public static Facet Topic(string topic) => new("topic", topic);
}
