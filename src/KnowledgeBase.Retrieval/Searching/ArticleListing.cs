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
        var (hits, total) = (new List<ArticleHit>(), 0);
        var filter = new Filter(query, caller);
        foreach (ref readonly var entry in catalog.Order.ByTitle)
        {
            // The edition in the other language stands for the article only where the preferred one may not be shown.
            if (!filter.Shows(entry.Traits) || (entry.Traits.Language != query.Preferred && filter.Shows(entry.Other)))
            {
                continue;
            }

            if (total++ < query.Limit)
            {
                hits.Add(new ArticleHit(entry.Edition, ArticleUrl.Of(entry.Edition), string.Empty, WebUtility.HtmlEncode(entry.Edition.Summary), 0));
            }
        }

        return new ArticleAnswer(string.Empty, total, TimeSpan.Zero, hits);
    }

    /// <summary>What the caller may read of what was asked for.</summary>
    private readonly struct Filter(ArticleQuery query, Caller caller)
    {
        private readonly int? _topic = query.Topic is { } topic ? ArticleOrder.TopicOf(topic) : null;
        private readonly bool _tier1 = caller.CanRead(Audience.Tier1);
        private readonly bool _tier2 = caller.CanRead(Audience.Tier2);

        public bool Shows(in ArticleOrder.Traits edition) =>
            edition.Exists
            && (_topic is null || edition.Topic == _topic)
            && (query.Kind is null || edition.Kind == query.Kind)
            && (query.Only is null || edition.Language == query.Only)
            && (edition.Audience == Audience.Tier1 ? _tier1 : _tier2);
    }
}
