using System.Net;
using KnowledgeBase.Testing.Sites;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Terms;

/// <summary>The glossary in the site: read by everybody, changed by authors through review, used by the search from then on.</summary>
public sealed class GlossaryPagesTests(SiteFixture site) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    private static readonly string[] Writers = [DemoAccount.Author, DemoAccount.Lead];

    /// <summary>Each test begins without an open change of the glossary.</summary>
    public async ValueTask InitializeAsync()
    {
        foreach (var account in Writers)
        {
            using var writer = await site.SignInAsAsync(account);
            while (await FindOwnChangeAsync(writer) is { } number)
            {
                (await GlossaryForm.ActAsync(writer, number, "Withdraw")).Dispose();
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_term_is_added_changed_and_removed_and_the_search_follows_each_publication()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        Assert.False(await FindsAsync(reader, "zorrito plateado", "KB-0036"));

        using var proposed = await (await GlossaryForm.NewAsync(author))
            .Named("cajero se tragó la tarjeta", "ATM swallowed the card").Type("Input.SpanishPhrases", "zorrito plateado").SendAsync();
        var number = await ProposedAsync(author, proposed);
        Assert.False(await FindsAsync(reader, "zorrito plateado", "KB-0036"));
        Assert.DoesNotContain("zorrito", await reader.GetTextAsync("/glossary"), StringComparison.Ordinal);
        await PublishAsync(number);
        Assert.True(await FindsAsync(reader, "zorrito plateado", "KB-0036"));
        Assert.Contains("zorrito plateado", await reader.GetTextAsync("/glossary?q=TRAGO+cajero"), StringComparison.Ordinal);

        using var changed = await (await GlossaryForm.OpenAsync(author, "cajero se tragó la tarjeta", "ATM swallowed the card"))
            .Type("Input.SpanishPhrases", "lobito dorado").Type("Input.Weight", "0.9").SendAsync();
        await PublishAsync(await ProposedAsync(author, changed));
        Assert.False(await FindsAsync(reader, "zorrito plateado", "KB-0036"));
        Assert.True(await FindsAsync(reader, "lobito dorado", "KB-0036"));

        using var removed = await (await GlossaryForm.OpenAsync(author, "cajero se tragó la tarjeta", "ATM swallowed the card", "#remove")).SendAsync();
        await PublishAsync(await ProposedAsync(author, removed));
        Assert.False(await FindsAsync(reader, "lobito dorado", "KB-0036"));
    }

    [Fact]
    public async Task What_one_author_proposes_joins_their_open_change_and_the_review_shows_the_lines()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var first = await (await GlossaryForm.NewAsync(author)).Named("monedero", "wallet card").Type("Input.EnglishPhrases", "purse: card").SendAsync();
        var number = await ProposedAsync(author, first);
        using var second = await (await GlossaryForm.OpenAsync(author, "monedero", "wallet card")).Type("Input.SpanishPhrases", "la del monedero").SendAsync();
        Assert.Equal(number, await ProposedAsync(author, second));

        var list = WebUtility.HtmlDecode(await author.GetTextAsync("/glossary?q=monedero"));
        Assert.Contains("Propuesto", list, StringComparison.Ordinal);
        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        var review = WebUtility.HtmlDecode(await reviewer.GetTextAsync($"/reviews/{number}"));
        Assert.Contains("Glosario: término nuevo «monedero»", review, StringComparison.Ordinal);
        Assert.Contains("en: [\"purse: card\"]", review, StringComparison.Ordinal);
        Assert.Contains("es: [la del monedero]", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_form_is_merged_and_where_it_cannot_be_both_versions_come_back()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var (one, two, three) = (await OpenKnownAsync(author), await OpenKnownAsync(author), await OpenKnownAsync(author));
        (await one.Type("Input.Weight", "0.9").Type("Input.EnglishPhrases", one.Fields["Input.EnglishPhrases"] + "\nfirst phrase").SendAsync()).Dispose();

        using var merged = await two.Type("Input.EnglishPhrases", two.Fields["Input.EnglishPhrases"] + "\nsecond phrase").SendAsync();
        await ProposedAsync(author, merged);
        var now = await OpenKnownAsync(author);
        Assert.Equal("0.9", now.Fields["Input.Weight"]);
        Assert.EndsWith("first phrase\nsecond phrase", now.Fields["Input.EnglishPhrases"], StringComparison.Ordinal);

        using var stale = await three.Type("Input.Weight", "0.4").Type("Input.SpanishPhrases", "una frase mía").SendAsync();
        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
        var conflict = await FormPage.FromAsync(author, three.Address, stale, "#term");
        Assert.Equal(("0.4", "una frase mía"), (conflict.Fields["Input.Weight"], conflict.Fields["Input.SpanishPhrases"]));
        Assert.Contains("0.9", conflict.Document.QuerySelector(".term-theirs")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("second phrase", conflict.Document.QuerySelector(".term-theirs")!.TextContent, StringComparison.Ordinal);

        using var chosen = await conflict.SendAsync();
        await ProposedAsync(author, chosen);
        Assert.Equal("una frase mía", (await OpenKnownAsync(author)).Fields["Input.SpanishPhrases"]);
    }

    [Fact]
    public async Task A_change_that_was_overtaken_is_brought_up_when_its_author_goes_on()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var lead = await site.SignInAsAsync(DemoAccount.Lead);
        using var mine = await (await GlossaryForm.NewAsync(author)).Named("uno de la autora", "author's one").SendAsync();
        var number = await ProposedAsync(author, mine);
        using var theirs = await (await GlossaryForm.NewAsync(lead)).Named("uno de la líder", "lead's one").SendAsync();
        await PublishAsync(await ProposedAsync(lead, theirs));

        Assert.Contains("se publicó otro cambio del glosario", WebUtility.HtmlDecode(await author.GetTextAsync("/glossary")), StringComparison.Ordinal);
        using var more = await (await GlossaryForm.NewAsync(author)).Named("dos de la autora", "author's two").SendAsync();
        Assert.Equal(number, await ProposedAsync(author, more));
        await PublishAsync(number);
        foreach (var term in new[] { "uno de la líder", "uno de la autora", "dos de la autora" })
        {
            Assert.Contains(term, WebUtility.HtmlDecode(await lead.GetTextAsync("/glossary")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_term_that_somebody_removed_is_offered_as_a_new_one_with_all_that_was_typed()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var added = await (await GlossaryForm.NewAsync(author)).Named("pasajero", "passing term").SendAsync();
        var number = await ProposedAsync(author, added);
        var open = await GlossaryForm.OpenAsync(author, "pasajero", "passing term");
        (await (await GlossaryForm.OpenAsync(author, "pasajero", "passing term", "#remove")).SendAsync()).Dispose();
        Assert.Null(await FindOwnChangeAsync(author));
        Assert.Contains("Retirada", await author.GetTextAsync($"/reviews/{number}"), StringComparison.Ordinal);

        using var stale = await open.Type("Input.SpanishPhrases", "lo que escribí").SendAsync();
        var again = await FormPage.FromAsync(author, open.Address, stale, "#term");
        Assert.Equal(("lo que escribí", string.Empty), (again.Fields["Input.SpanishPhrases"], again.Fields["Input.OldSpanish"]));
        using var saved = await again.SendAsync();
        await ProposedAsync(author, saved);
    }

    [Theory]
    [InlineData("Input.Spanish", "", "Spanish", "Escriba el término")]
    [InlineData("Input.English", "?!", "English", "no tiene letras")]
    [InlineData("Input.Weight", "7", "Weight", "de 0.1 a 1")]
    [InlineData("Input.SpanishPhrases", "una\nUNA", "SpanishPhrases", "dos veces")]
    [InlineData("Input.SpanishPhrases", "me hackearon la tarjeta", "SpanishPhrases", "fraude · fraud")]
    [InlineData("Input.SpanishAmbiguous", "nadie más la tiene", "SpanishAmbiguous", "ningún otro término")]
    [InlineData("Input.EnglishPhrases", "a\u0007b", "EnglishPhrases", "no se ven")]
    [InlineData("Input.SpanishPhrases", "su tarjeta 4111 1111 1111 1111", "SpanishPhrases", "datos de una tarjeta")]
    [InlineData("Input.EnglishAmbiguous", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "EnglishAmbiguous", "80 caracteres")]
    public async Task What_cannot_be_a_term_is_said_beside_its_field_and_everything_typed_stays(string field, string text, string place, string says)
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var form = await GlossaryForm.NewAsync(author);
        form.Named("prueba de campos", "a test of fields").Type("Input.EnglishPhrases", "kept phrase").Type(field, text);
        using var answer = await form.SendAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await FormPage.FromAsync(author, form.Address, answer, "#term");
        Assert.Contains(says, page.Document.QuerySelector($"#{place}-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Document.QuerySelector($"#{place}")!.GetAttribute("aria-invalid"));
        Assert.All(form.Fields.Where(typed => typed.Key.StartsWith("Input.", StringComparison.Ordinal)), typed => Assert.Equal(typed.Value, page.Fields[typed.Key]));
        Assert.Null(await FindOwnChangeAsync(author));
    }

    [Fact]
    public async Task A_phrase_that_may_mean_two_terms_is_marked_in_both()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var proposed = await (await GlossaryForm.NewAsync(author)).Named("hackeo", "hacking").Type("Input.SpanishAmbiguous", "me hackearon la tarjeta").SendAsync();
        Assert.Equal("/glossary", proposed.Headers.Location?.OriginalString);
        Assert.Contains("También cambió qué frases son ambiguas en: fraude · fraud", WebUtility.HtmlDecode(await author.GetTextAsync("/glossary")), StringComparison.Ordinal);
        Assert.Equal("me hackearon la tarjeta", (await GlossaryForm.OpenAsync(author, "fraude", "fraud")).Fields["Input.SpanishAmbiguous"]);
    }

    [Fact]
    public async Task Hostile_words_are_stored_as_they_are_and_run_nowhere()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var hostile = HostileMarkup.Inline.Where(text => text.Length <= 80 && !text.Contains('\n', StringComparison.Ordinal)).Distinct().Take(60).ToList();
        using var proposed = await (await GlossaryForm.NewAsync(author)).Named(hostile[0], hostile[1]).Type("Input.EnglishPhrases", string.Join('\n', hostile.Skip(2))).SendAsync();
        var number = await ProposedAsync(author, proposed);
        var form = $"/glossary/term?es={Uri.EscapeDataString(hostile[0])}&en={Uri.EscapeDataString(hostile[1])}";
        Assert.Equal(hostile.Skip(2), (await FormPage.OpenAsync(author, form, "#term")).Fields["Input.EnglishPhrases"].Split('\n'));
        foreach (var address in new[] { "/glossary", form, $"/reviews/{number}", $"/glossary?q={Uri.EscapeDataString(hostile[0])}" })
        {
            Assert.Empty(HostileMarkup.FindIn(await author.GetTextAsync(address)));
        }
    }

    [Fact]
    public async Task Words_that_are_sent_after_the_session_ended_come_back_and_can_be_sent_again()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var form = (await GlossaryForm.NewAsync(author)).Named("sesión vencida", "expired session").Type("Input.SpanishPhrases", "una\ndos");
        foreach (Cookie cookie in author.Cookies.GetAllCookies())
        {
            cookie.Expired = true;
        }

        using var answer = await form.SendAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var rescue = await FormPage.FromAsync(author, form.Address, answer);
        Assert.Equal("una\ndos", rescue.Fields["Input.SpanishPhrases"].ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Reviewers_see_which_searches_a_change_of_the_glossary_makes_drop()
    {
        // A search that finds its article by the glossary alone, kept as a test.
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var lead = await site.SignInAsAsync(DemoAccount.Lead);
        using var added = await (await GlossaryForm.NewAsync(author))
            .Named("cajero se tragó el plástico", "ATM swallowed the plastic").Type("Input.SpanishPhrases", "murcielago cromado").SendAsync();
        await PublishAsync(await ProposedAsync(author, added));
        using var test = await (await FormPage.OpenAsync(lead, "/team/search-tests/new?q=murcielago+cromado&article=KB-0036")).Type("Input.Lang", "es").SendAsync();
        await PublishAsync(test.Headers.Location!.OriginalString.Split('/')[^1]);

        using var removed = await (await GlossaryForm.OpenAsync(author, "cajero se tragó el plástico", "ATM swallowed the plastic", "#remove")).SendAsync();
        var number = await ProposedAsync(author, removed);

        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        var review = WebUtility.HtmlDecode(await reviewer.GetTextAsync($"/reviews/{number}"));
        Assert.Contains("Búsquedas que bajan", review, StringComparison.Ordinal);
        Assert.Contains("«murcielago cromado»", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_look_words_up_and_change_nothing_and_a_search_without_results_proposes_its_words()
    {
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        var page = await FormPage.OpenAsync(reader, "/glossary?q=DEVUELTO+returned", "form[action='/glossary']");
        Assert.Equal("DEVUELTO returned", page.Fields["q"]);
        Assert.Contains("pago devuelto", page.Document.QuerySelector(".terms")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main a[href^='/glossary/term']"));
        Assert.Equal(string.Empty, (await FormPage.OpenAsync(reader, "/glossary?q=4111+1111+1111+1111", "form[action='/glossary']")).Fields["q"]);

        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var search = await FormPage.OpenAsync(author, "/search?q=zzzzqqqq+vvvv", "form[role=search]");
        var link = search.Document.QuerySelector("main a[href^='/glossary/term']")!.GetAttribute("href")!;
        var form = await FormPage.OpenAsync(author, link, "#term");
        Assert.Contains("zzzzqqqq vvvv", form.Fields["Input.SpanishPhrases"] + form.Fields["Input.EnglishPhrases"], StringComparison.Ordinal);
        Assert.DoesNotContain("/glossary/term", await reader.GetTextAsync("/search?q=zzzzqqqq+vvvv"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync("/glossary/term?es=nadie&en=nobody")).StatusCode);
    }

    private static Task<FormPage> OpenKnownAsync(SiteClient author) => GlossaryForm.OpenAsync(author, "pago devuelto", "returned payment");

    private static async Task<string?> FindOwnChangeAsync(SiteClient writer)
    {
        var page = await FormPage.OpenAsync(writer, "/glossary", "form[action='/glossary']");
        return page.Document.QuerySelector("main .notice a[href^='/reviews/']")?.GetAttribute("href")!.Split('/')[^1];
    }

    private static async Task<string> ProposedAsync(SiteClient writer, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        Assert.Equal("/glossary", answer.Headers.Location!.OriginalString);
        return await FindOwnChangeAsync(writer) ?? throw new InvalidOperationException("Nothing was proposed.");
    }

    private async Task PublishAsync(string number)
    {
        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        (await GlossaryForm.ActAsync(reviewer, number, "Approve")).Dispose();
        using var published = await GlossaryForm.ActAsync(reviewer, number, "Publish");
        Assert.True(published.StatusCode == HttpStatusCode.Redirect, await published.Content.ReadAsStringAsync());
        Assert.Contains("Publicada", await reviewer.GetTextAsync($"/reviews/{number}"), StringComparison.Ordinal);
    }

    private static async Task<bool> FindsAsync(SiteClient reader, string query, string article) =>
        (await reader.GetTextAsync($"/api/v1/search?q={Uri.EscapeDataString(query)}&lang=es")).Contains($"\"{article}\"", StringComparison.Ordinal);
}
