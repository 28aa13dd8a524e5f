using System.Net;
using KnowledgeBase.Core.SearchTests;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.SearchTests;
using KnowledgeBase.Search;
using KnowledgeBase.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeBase.IntegrationTests.SearchTests;

/// <summary>Searches that are kept as tests: by leads in two clicks, and what reviewers see of them before they publish.</summary>
public sealed class SearchTestPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task The_tests_of_the_starter_content_pass_and_there_are_enough_of_them()
    {
        var services = await site.ServicesAsync();
        var store = services.GetRequiredService<IContentStore>();
        var text = await store.ReadTextAsync(store.Published.Tree.Find(SearchTestSet.Path)!.Value, CancellationToken.None);
        var reading = SearchTestReader.Read(text!);
        Assert.Empty(reading.Faults);
        Assert.True(reading.Set.Tests.Count >= 150);

        var synonyms = services.GetRequiredService<LiveCatalog>().Current.Synonyms.Set;
        var failing = reading.Set.Tests
            .Select(test => (test.Phrase, test.First, Place: SearchTestPlaces.PlaceOf(services.GetRequiredService<ISearchEngine>(), synonyms, test)))
            .Where(result => result.Place is null || result.Place > result.First);
        Assert.Empty(failing);
    }

    [Fact]
    public async Task A_lead_keeps_a_search_as_a_test_in_two_clicks_and_a_second_one_joins_it()
    {
        using var lead = await site.SignInAsAsync(DemoAccount.Lead);
        var number = await ProposeAsync(lead, "la tarjeta fisica nunca llego", "KB-0025");
        Assert.Equal(number, await ProposeAsync(lead, "sigo esperando mi plastico", "KB-0025"));

        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        var page = WebUtility.HtmlDecode(await reviewer.GetTextAsync($"/reviews/{number}"));
        Assert.Contains("la tarjeta fisica nunca llego", page, StringComparison.Ordinal);
        Assert.Contains("sigo esperando mi plastico", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_a_test_is_said_and_not_stored()
    {
        using var lead = await site.SignInAsAsync(DemoAccount.Lead);
        var form = await FormPage.OpenAsync(lead, "/team/search-tests/new?q=4111+1111+1111+1111&article=KB-0001");
        Assert.Equal(string.Empty, form.Fields["Input.Phrase"]);
        foreach (var (phrase, article, says) in new[]
        {
            ("mi tarjeta 4111 1111 1111 1111", "KB-0001", "No se guardó nada"),
            ("me robaron", "KB-9999", "un artículo que exista"),
            ("me robaron", "<script>", "un artículo que exista"),
            (new string('x', 10_000), "KB-0001", "Escriba unas palabras"),
            ("QUE ES EL CAT", "KB-0050", "ya se prueban"),
        })
        {
            using var answer = await form.Type("Input.Phrase", phrase).Type("Input.Article", article).Type("Input.Lang", "es").SendAsync();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(says, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reviewer_sees_which_searches_a_change_makes_drop_before_it_is_published()
    {
        // The only article that says it stops saying it, in both languages.
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var begun = await (await EmptiedAsync(author, "/articles/KB-0036/edit?lang=en")).SendAsync("Save");
        var change = begun.Headers.Location!.OriginalString.Split("change=")[1];
        using var sent = await (await EmptiedAsync(author, $"/articles/KB-0036/edit?lang=es&change={change}")).SendAsync("Submit");
        var number = sent.Headers.Location!.OriginalString.Split('/')[^1];

        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        var page = WebUtility.HtmlDecode(await reviewer.GetTextAsync($"/reviews/{number}"));
        Assert.Contains("Búsquedas que bajan", page, StringComparison.Ordinal);
        Assert.Contains("«el cajero se trago mi tarjeta»", page, StringComparison.Ordinal);
        Assert.Contains("KB-0036: lugar 1 → ", page, StringComparison.Ordinal);

        var form = await FormPage.OpenAsync(reviewer, $"/reviews/{number}", "form[action*='Publish']");
        using var unseen = await form.Type("Input.DropsShown", string.Empty).SendAsync();
        Assert.Contains("hace bajar búsquedas", WebUtility.HtmlDecode(await unseen.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        // The live search is as it was.
        using var answer = await reviewer.GetAsync("/api/v1/search?q=el+cajero+se+trago+mi+tarjeta&lang=es");
        Assert.Contains("\"KB-0036\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_see_why_a_hit_stands_where_it_does_and_others_do_not()
    {
        using var lead = await site.SignInAsAsync(DemoAccount.Lead);
        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        var explained = await lead.GetTextAsync("/search?q=me+clonaron");
        Assert.Contains("class=\"explain-tree\"", explained, StringComparison.Ordinal);
        Assert.Contains("palabra clonaron", explained, StringComparison.Ordinal);
        Assert.DoesNotContain("explain", await reviewer.GetTextAsync("/search?q=me+clonaron"), StringComparison.Ordinal);
        Assert.DoesNotContain("search-tests", await lead.GetTextAsync("/search?q=4111+1111+1111+1111"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Related_and_similar_articles_are_those_that_the_reader_may_read()
    {
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var open = await FormPage.OpenAsync(author, "/articles/KB-0002?lang=es", "form");
        Assert.Contains(open.Document.QuerySelectorAll(".article-links a"), link => link.GetAttribute("href")!.StartsWith("/articles/KB-0003/", StringComparison.Ordinal));
        var narrow = await FormPage.OpenAsync(reader, "/articles/KB-0002?lang=es", "form");
        var links = narrow.Document.QuerySelectorAll(".article-links a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        Assert.DoesNotContain(links, link => link.StartsWith("/articles/KB-0002/", StringComparison.Ordinal) || link.StartsWith("/articles/KB-0003/", StringComparison.Ordinal) || link.StartsWith("/articles/KB-0005/", StringComparison.Ordinal));

        var form = await FormPage.OpenAsync(author, "/articles/new");
        using var similar = await form.Type("Input.Title", "El cajero se quedó con la tarjeta").SendAsync("Similar", ("HX-Request", "true"));
        var fragment = WebUtility.HtmlDecode(await similar.Content.ReadAsStringAsync());
        Assert.Contains("Ya hay artículos parecidos", fragment, StringComparison.Ordinal);
        Assert.Contains("/articles/KB-0036/", fragment, StringComparison.Ordinal);
        using var nothing = await form.Type("Input.Title", string.Empty).SendAsync("Similar", ("HX-Request", "true"));
        Assert.DoesNotContain("<a", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<FormPage> EmptiedAsync(SiteClient author, string address) => (await FormPage.OpenAsync(author, address))
        .Type("Input.Title", "Trámite de resguardo")
        .Type("Input.Summary", "Qué hacer con el resguardo.")
        .Type("Input.Phrases", "uno dos\ntres cuatro\ncinco seis\nsiete ocho\nnueve diez\nonce doce")
        .Type("Input.Body", "## Problema\n\nEl resguardo.\n\n## Entorno\n\nSucursal.\n\n## Solución\n\nEspere.")
        .Type("Input.Change", "Otro texto");

    private static async Task<string> ProposeAsync(SiteClient lead, string query, string article)
    {
        var results = await FormPage.OpenAsync(lead, $"/search?q={Uri.EscapeDataString(query)}", "form[role=search]");
        var link = results.Document.QuerySelector($".hit-tools a[href*='article={article}']")!.GetAttribute("href")!;
        using var proposed = await (await FormPage.OpenAsync(lead, link)).SendAsync();
        Assert.True(proposed.StatusCode == HttpStatusCode.Redirect, await proposed.Content.ReadAsStringAsync());
        return proposed.Headers.Location!.OriginalString.Split('/')[^1];
    }
}
