using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Web.Features.Shared;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Search;

/// <summary>The search page, and with <c>HX-Request</c> its result list alone.</summary>
[Opens(SitePage.Knowledge)]
public sealed class IndexModel(ArticleSearch search, LiveCatalog catalog) : PageModel
{
    /// <summary>What was looked for.</summary>
    public ArticleQuery Search { get; private set; } = new(string.Empty);

    /// <summary>What was found.</summary>
    public ArticleAnswer Answer { get; private set; } = ArticleAnswer.Empty;

    /// <summary>The topics to offer while nothing was asked, with the number of their articles.</summary>
    public IReadOnlyList<(string Topic, int Count)> TopicCounts { get; private set; } = [];

    /// <summary>Whether hits say why they stand where they do, and can be kept as tests.</summary>
    public bool ForLeads { get; private set; }

    /// <summary>Whether the searcher may propose words that find nothing for the glossary.</summary>
    public bool ForAuthors { get; private set; }

    /// <summary>Answers with the page or the list.</summary>
    public IActionResult OnGet([FromQuery] SearchForm form)
    {
        ForLeads = HttpContext.Caller().Can(Capability.SeeTeamPages);
        ForAuthors = HttpContext.Caller().Can(Capability.Write);
        Search = form.ToQuery() with { Explain = ForLeads };
        Answer = search.Find(HttpContext.Caller(), Search);
        TopicCounts = Answer.Query.Length == 0 ? CountTopics() : [];
        Response.Headers.Vary = "HX-Request";
        return Request.IsHtmx() ? new ComponentFragment<ResultList>(new { Answer, Topics = TopicCounts, ForLeads, ForAuthors }) : Page();
    }

    private List<(string Topic, int Count)> CountTopics()
    {
        var counts = catalog.Current.Order.CountByTopic(HttpContext.Caller());
        return [.. Topics.All.Where(counts.ContainsKey).Select(topic => (topic, counts[topic]))];
    }
}
