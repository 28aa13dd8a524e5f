using KnowledgeBase.Core.Guard;
using KnowledgeBase.Core.Learning;

namespace KnowledgeBase.Web.Features.Search;

/// <summary>Links from a search to what it found. They carry the query, so that the reader can say that the article solved it.</summary>
public static class SearchLink
{
    /// <summary>The part of a query that links may carry: nothing of one that holds card data or teaches nothing.</summary>
    public static string Carried(string? query) =>
        SolvedQuery.TryRead(query, out var solved) && CardDataGuard.Inspect(query).IsClean ? solved.Text : string.Empty;

    /// <summary>The address with the query.</summary>
    /// <param name="url">An address of the site that has a query string, and maybe an anchor.</param>
    /// <param name="carried">What <see cref="Carried"/> gave; an empty one leaves the address as it is.</param>
    public static string To(string url, string carried)
    {
        if (carried.Length == 0)
        {
            return url;
        }

        var anchor = url.IndexOf('#', StringComparison.Ordinal);
        var end = anchor < 0 ? url.Length : anchor;
        return $"{url[..end]}&q={Uri.EscapeDataString(carried)}{url[end..]}";
    }
}
