using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.Searching;

/// <summary>An article that was found.</summary>
/// <param name="Edition">The front matter of the edition shown.</param>
/// <param name="Url">Its address, with the anchor of the best section.</param>
/// <param name="Section">The heading of that section; empty when the title or a phrase matched best.</param>
/// <param name="Snippet">An extract: encoded text in which <c>mark</c> is the only element.</param>
/// <param name="Score">Comparable within one answer only.</param>
public sealed record ArticleHit(FrontMatter Edition, string Url, string Section, string Snippet, double Score)
{
    /// <summary>How the score came about, when asked for.</summary>
    public ScoreExplanation? Explanation { get; init; }

    /// <summary>What the prior of the edition shown is made of, when asked for.</summary>
    public ArticlePrior? Prior { get; init; }
}
