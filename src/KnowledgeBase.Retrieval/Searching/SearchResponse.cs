using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Retrieval.Searching;

/// <summary>The answer of the search API and of <c>kb search --json</c>.</summary>
/// <param name="Query">The text that was looked for.</param>
/// <param name="Total">How many articles match.</param>
/// <param name="TookMs">How long the search took, in milliseconds.</param>
/// <param name="Suggestion">What was probably meant, if anything.</param>
/// <param name="Hits">The best hits.</param>
public sealed record SearchResponse(string Query, int Total, double TookMs, string? Suggestion, IReadOnlyList<SearchResponse.Hit> Hits)
{
    /// <summary>Writes an answer in the API's form.</summary>
    public static SearchResponse From(ArticleAnswer answer) => new(
        answer.Query,
        answer.Total,
        Math.Round(answer.Took.TotalMilliseconds, 3),
        answer.Suggestion,
        [.. answer.Hits.Select(Hit.From)]);

    /// <summary>One article.</summary>
    /// <param name="Id">Its id, <c>KB-0002</c>.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Lang">The language shown, <c>es</c> or <c>en</c>.</param>
    /// <param name="Kind">Its kind in lower case.</param>
    /// <param name="Url">Its address, with the anchor of the best section.</param>
    /// <param name="Section">The heading of that section.</param>
    /// <param name="Snippet">HTML-encoded text with <c>mark</c> only.</param>
    /// <param name="Score">Comparable within one answer only.</param>
    public sealed record Hit(string Id, string Title, string Lang, string Kind, string Url, string Section, string Snippet, double Score)
    {
        /// <summary>Writes a hit in the API's form.</summary>
        public static Hit From(ArticleHit hit) => new(
            hit.Edition.Id.ToString(),
            hit.Edition.Title,
            LanguageCode.Of(hit.Edition.Language),
            hit.Edition.Kind.ToString().ToLowerInvariant(),
            hit.Url,
            hit.Section,
            hit.Snippet,
            Math.Round(hit.Score, 4));
    }
}
