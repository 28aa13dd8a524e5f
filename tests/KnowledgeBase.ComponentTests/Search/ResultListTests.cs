using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Search;
using KnowledgeBase.Web.Features.Search;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace KnowledgeBase.ComponentTests.Search;

public sealed class ResultListTests
{
    private static readonly FrontMatter Edition = new(
        new ArticleId(2), ArticleKind.Sop, Language.Spanish, "Registro de una <aclaración>", "Resumen", "aclaraciones", Audience.Tier1, "Equipo", Deputy: null,
        Risk.High, [], new DateOnly(2026, 11, 1), 6, new DateOnly(2026, 11, 1), SourceRevision: null);

    [Fact]
    public async Task A_hit_shows_its_title_as_text_its_section_and_its_marked_snippet()
    {
        var hit = new ArticleHit(Edition, "/articles/KB-0002/x?lang=es#s-steps", "Pasos", "me <mark>clonaron</mark>", 1);
        var list = await RenderAsync(new ArticleAnswer("clonaron", 1, TimeSpan.FromMilliseconds(1), [hit]));
        var link = list.QuerySelector("a.hit-link")!;
        Assert.Equal("Registro de una <aclaración>", link.TextContent);
        Assert.Equal("/articles/KB-0002/x?lang=es&q=clonaron#s-steps", link.GetAttribute("href"));
        Assert.Equal("clonaron", list.QuerySelector(".hit-snippet mark")!.TextContent);
        Assert.Contains("Pasos", list.QuerySelector(".hit-section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_query_comes_back_as_text()
    {
        const string query = "\"><img src=x onerror=alert(1)>";
        var list = await RenderAsync(new ArticleAnswer(query, 0, TimeSpan.Zero, []));
        Assert.Empty(list.QuerySelectorAll("img"));
        Assert.Equal(query, list.QuerySelector("[data-query]")!.GetAttribute("data-query"));
        Assert.Contains(query, list.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_left_out_are_named()
    {
        var list = await RenderAsync(new ArticleAnswer("tarjeta zzz", 0, TimeSpan.Zero, []) { DroppedWords = ["zzz"] });
        Assert.Contains("zzz", list.QuerySelector(".search-status")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_read_what_the_prior_of_a_hit_is_made_of()
    {
        var hit = new ArticleHit(Edition, "/articles/KB-0002/x", string.Empty, "clonaron", 1)
        {
            Explanation = new ScoreExplanation(ScorePart.Total, 1, []),
            Prior = new ArticlePrior(10, 2, 1),
        };
        var answer = new ArticleAnswer("clonaron", 1, TimeSpan.Zero, [hit]);
        var prior = (await RenderAsync(answer, forLeads: true)).QuerySelector(".explain-prior")!.TextContent;
        Assert.Contains("10 de 10", prior, StringComparison.Ordinal);
        Assert.Contains("2 de 3 por su vigencia", prior, StringComparison.Ordinal);
        Assert.Contains("1 de 3 por búsquedas resueltas", prior, StringComparison.Ordinal);
        Assert.Empty((await RenderAsync(answer)).QuerySelectorAll(".explain-prior"));
    }

    private static async Task<IDocument> RenderAsync(ArticleAnswer answer, bool forLeads = false)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ResultList.Answer)] = answer, [nameof(ResultList.ForLeads)] = forLeads });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ResultList>(parameters)).ToHtmlString());
        return await new HtmlParser().ParseDocumentAsync(html, CancellationToken.None);
    }
}
