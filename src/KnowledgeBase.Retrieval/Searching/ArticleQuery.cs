using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Retrieval.Searching;

/// <summary>What somebody looks for.</summary>
/// <param name="Text">As typed; any text is valid.</param>
public sealed record ArticleQuery(string Text)
{
    /// <summary>The language in which an article with two editions is shown.</summary>
    public Language Preferred { get; init; } = Language.Spanish;

    /// <summary>When set, only editions in this language count.</summary>
    public Language? Only { get; init; }

    /// <summary>When set, only articles of this kind count.</summary>
    public ArticleKind? Kind { get; init; }

    /// <summary>When set, only articles of this topic count.</summary>
    public string? Topic { get; init; }

    /// <summary>How many hits at most, 1 to 100.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Whether each hit says how its score came about.</summary>
    public bool Explain { get; init; }

    /// <summary>Whether a kind, a topic or a language narrows the articles.</summary>
    public bool IsFiltered => Only is not null || Kind is not null || Topic is not null;
}
