using System.Net;
using KnowledgeBase.Core.Learning;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Learning;

/// <summary>What agents confirm on the reading page, what the search makes of it, and what leads take away.</summary>
public sealed class LearningPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Solved = "form.solved";

    [Fact]
    public async Task Words_of_two_agents_lead_to_the_article_and_no_more_after_a_lead_took_them_away()
    {
        const string Query = "zarabanda plastiquito";
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        Assert.DoesNotContain("KB-0010", await FoundAsync(reader, Query), StringComparison.Ordinal);

        Assert.Contains("Cuando otra persona", await ConfirmAsync(DemoAccount.Reader, "KB-0010", Query), StringComparison.Ordinal);
        Assert.Contains("Cuando otra persona", await ConfirmAsync(DemoAccount.Reader, "KB-0010", Query), StringComparison.Ordinal);
        Assert.DoesNotContain("KB-0010", await FoundAsync(reader, Query), StringComparison.Ordinal);
        Assert.Contains("ya ayudan a encontrar", await ConfirmAsync(DemoAccount.Author, "KB-0010", "Plastiquito, ¡zarabanda!"), StringComparison.Ordinal);
        Assert.StartsWith("KB-0010", await FoundAsync(reader, Query), StringComparison.Ordinal);

        using var lead = await site.SignInAsAsync(DemoAccount.Lead);
        var page = await FormPage.OpenAsync(lead, "/team/learned", "form[action*='Remove']:has(input[value='plastiquito zarabanda'])");
        using var removed = await page.SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        Assert.DoesNotContain("KB-0010", await FoundAsync(reader, Query), StringComparison.Ordinal);
        await ConfirmAsync(DemoAccount.Reviewer, "KB-0010", Query);
        Assert.DoesNotContain("KB-0010", await FoundAsync(reader, Query), StringComparison.Ordinal);

        using var allowed = await (await FormPage.OpenAsync(lead, "/team/learned", "form[action*='Allow']:has(input[value='plastiquito zarabanda'])")).SendAsync();
        Assert.StartsWith("KB-0010", await FoundAsync(reader, Query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_teaches_alone_and_what_was_learned_is_read_again_from_the_database()
    {
        const string Query = "quimera voladora";
        Assert.Contains("ya ayudan a encontrar", await ConfirmAsync(DemoAccount.Reviewer, "KB-0020", Query), StringComparison.Ordinal);

        var services = await site.ServicesAsync();
        services.GetRequiredService<LearnedQueries>().Replace([]);
        await services.GetRequiredService<SolvedSearches>().LoadAsync(CancellationToken.None);
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        Assert.StartsWith("KB-0020", await FoundAsync(reader, Query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_leads_to_the_button_with_the_query_and_an_article_opened_otherwise_has_none()
    {
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        var results = await FormPage.OpenAsync(reader, "/search?q=me+clonaron+la+tarjeta", "form[role=search]");
        var link = results.Document.QuerySelector("a.hit-link")!.GetAttribute("href")!;
        Assert.Contains("&q=me%20clonaron%20la%20tarjeta", link, StringComparison.Ordinal);
        var page = await FormPage.OpenAsync(reader, link.Split('#')[0], Solved);
        Assert.Equal("me clonaron la tarjeta", page.Fields["q"]);
        Assert.DoesNotContain("form class=\"solved", await reader.GetTextAsync(link.Split('&')[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Card_data_is_carried_by_no_link_and_never_stored()
    {
        const string Card = "4111 1111 1111 1111 no pasa";
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        Assert.DoesNotContain("&amp;q=", await reader.GetTextAsync($"/search?q={Uri.EscapeDataString(Card)}"), StringComparison.Ordinal);
        Assert.DoesNotContain("form class=\"solved", await FollowAsync(reader, $"/articles/KB-0001?lang=es&q={Uri.EscapeDataString(Card)}"), StringComparison.Ordinal);

        Assert.Contains("No se guardó nada", await ConfirmAsync(DemoAccount.Reviewer, "KB-0001", Card), StringComparison.Ordinal);
        Assert.DoesNotContain(await ListAsync(), row => row.Text.Contains("4111", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("4111", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("KB-0001")]
    [InlineData("long")]
    public async Task What_teaches_nothing_is_not_stored(string query)
    {
        var before = (await ListAsync()).Count(row => row.Article.Number == 1);
        Assert.Contains("no tiene palabras", await ConfirmAsync(DemoAccount.Reviewer, "KB-0001", query == "long" ? new string('x', 10_000) : query), StringComparison.Ordinal);
        Assert.Equal(before, (await ListAsync()).Count(row => row.Article.Number == 1));
    }

    [Fact]
    public async Task Nobody_confirms_an_article_that_is_not_theirs_to_read_or_does_not_exist()
    {
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var hidden = await HiddenArticleAsync(author, reader);
        foreach (var id in new[] { "KB-9999", "x", hidden })
        {
            using var answer = await reader.PostAsync($"/articles/{id}?handler=Solved", [new("q", "algo que resolví")], tokenFrom: "/account/password");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.DoesNotContain(await ListAsync(), row => row.Text == "algo que resolví");
    }

    private static async Task<string> HiddenArticleAsync(SiteClient author, SiteClient reader)
    {
        for (var number = 1; number <= 80; number++)
        {
            var path = $"/api/v1/articles/KB-{number:D4}?lang=es";
            using var theirs = await author.GetAsync(path);
            using var own = await reader.GetAsync(path);
            if (theirs.StatusCode == HttpStatusCode.OK && own.StatusCode == HttpStatusCode.NotFound)
            {
                return $"KB-{number:D4}";
            }
        }

        throw new InvalidOperationException("The starter content has no article for Tier 2.");
    }

    private static async Task<string> FoundAsync(SiteClient client, string query)
    {
        var page = await FormPage.OpenAsync(client, $"/search?q={Uri.EscapeDataString(query)}", "form[role=search]");
        return string.Join(' ', page.Document.QuerySelectorAll(".hit .chip:nth-of-type(2)").Select(chip => chip.TextContent.Split(' ')[0]));
    }

    private static async Task<string> FollowAsync(SiteClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return answer.Headers.Location is { } location ? await FollowAsync(client, location.OriginalString) : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task<IReadOnlyList<Confirmation>> ListAsync() =>
        await (await site.ServicesAsync()).GetRequiredService<ILearningRepository>().ListAsync(article: null, CancellationToken.None);

    // What the page says after the button; typed over where a link would not carry the query.
    private async Task<string> ConfirmAsync(string account, string article, string query)
    {
        using var client = await site.SignInAsAsync(account);
        var page = await FormPage.OpenAsync(client, $"/articles/{article}?lang=es&q=algo+cualquiera", Solved);
        using var answer = await page.Type("q", query).SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await FollowAsync(client, answer.Headers.Location!.OriginalString);
    }
}
