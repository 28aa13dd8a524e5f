using System.Net;
using KnowledgeBase.Testing.Sites;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Review;

public sealed class ReviewPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_change_goes_from_the_author_through_the_reviewer_to_the_reader_and_into_the_history()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        const string Canary = "palabracanaria";
        var number = await SubmitAsync(author, "KB-0049", body => body + $"\n\nUna {Canary} nueva.", "Agrega una línea");
        Assert.DoesNotContain(Canary, await reader.GetTextAsync("/articles/KB-0049?lang=es"), StringComparison.Ordinal);
        Assert.Contains("Agrega una línea", WebUtility.HtmlDecode(await reviewer.GetTextAsync("/reviews")), StringComparison.Ordinal);

        await ApproveByAllAsync(number);
        using var published = await ActAsync(reviewer, number, "Publish");
        Assert.Equal($"/reviews/{number}", published.Headers.Location!.OriginalString);
        Assert.Contains("Publicada", await reviewer.GetTextAsync($"/reviews/{number}"), StringComparison.Ordinal);

        Assert.Contains(Canary, await reader.GetTextAsync("/articles/KB-0049?lang=es"), StringComparison.Ordinal);
        var history = WebUtility.HtmlDecode(await reader.GetTextAsync("/articles/KB-0049/history?lang=es"));
        Assert.Contains("Agrega una línea", history, StringComparison.Ordinal);
        var compare = await FormPage.OpenAsync(reader, "/articles/KB-0049/history?lang=es", "#compare");
        var (from, to) = Choice(compare);
        var difference = await reader.GetTextAsync($"/articles/KB-0049/compare?lang=es&from={from}&to={to}");
        Assert.Contains(Canary, difference, StringComparison.Ordinal);
        Assert.Contains("diff-added", difference, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, await reader.GetTextAsync($"/articles/KB-0049?lang=es&revision={from}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_is_returned_tells_its_author_why()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        var number = await SubmitAsync(author, "KB-0064", body => body + "\n\nOtra línea.", "Otra línea");
        using var empty = await ActAsync(reviewer, number, "RequestChanges", ("Input.Reason", " "));
        Assert.Contains("Escriba un texto", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        (await ActAsync(reviewer, number, "RequestChanges", ("Input.Reason", "Falta decir cuándo."))).Dispose();

        var page = WebUtility.HtmlDecode(await author.GetTextAsync($"/reviews/{number}"));
        Assert.Contains("Falta decir cuándo.", page, StringComparison.Ordinal);
        Assert.Contains("Con cambios pedidos", page, StringComparison.Ordinal);
        using var premature = await ActAsync(reviewer, number, "Publish");
        Assert.Contains("Espera a que su autor la corrija", await premature.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approval_of_an_older_text_is_refused_and_one_that_lapsed_says_why()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        var number = await SubmitAsync(author, "KB-0071", body => body + "\n\nUno.", "Uno");
        var old = await FormPage.OpenAsync(reviewer, $"/reviews/{number}", "form[action*='Approve']");
        (await old.SendAsync()).Dispose();
        var editor = await FormPage.OpenAsync(author, $"/articles/KB-0071/edit?lang=es&change={number}");
        (await editor.Type("Input.Body", editor.Fields["Input.Body"] + "\n\nDos.").SendAsync("Save")).Dispose();

        using var refused = await old.SendAsync();
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("El texto cambió mientras usted lo leía", page, StringComparison.Ordinal);
        Assert.Contains("ya no cuenta: el texto cambió después", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_approves_or_publishes_their_own_and_readers_find_nothing()
    {
        using var lead = await site.SignInAsAsync(DemoAccount.Lead);
        var number = await SubmitAsync(lead, "KB-0076", body => body + "\n\nMía.", "Mía");
        var page = WebUtility.HtmlDecode(await lead.GetTextAsync($"/reviews/{number}"));
        Assert.DoesNotContain("handler=Approve", page, StringComparison.Ordinal);
        Assert.Contains("Usted escribió en este cambio: otra persona lo publica.", page, StringComparison.Ordinal);
        using var approval = await ActAsync(lead, number, "Approve");
        Assert.Contains("Nadie opina sobre lo que escribió", WebUtility.HtmlDecode(await approval.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"/reviews/{number}")).StatusCode);
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync($"/reviews/{number}")).StatusCode);
    }

    [Fact]
    public async Task Hostile_markup_runs_in_no_view_of_editing_review_history_or_comparison()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        using var begun = await (await FormPage.OpenAsync(author, "/articles/new")).Type("Input.Title", HostileMarkup.Inline[0]).SendAsync();
        var address = begun.Headers.Location!.OriginalString;
        var number = address.Split("change=")[1];
        var id = address.Split('/')[2];
        for (var i = 0; i < HostileMarkup.Inline.Count; i += 3)
        {
            var editor = await FormPage.OpenAsync(author, address);
            using var saved = await editor.Type("Input.Title", HostileMarkup.Inline[i])
                .Type("Input.Summary", HostileMarkup.Inline[i + 1])
                .Type("Input.Owner", HostileMarkup.Inline[i + 2])
                .Type("Input.Phrases", string.Join('\n', HostileMarkup.Inline))
                .Type("Input.Body", $"{HostileMarkup.Body}\n\n{HostileMarkup.Inline[i]}")
                .SendAsync("Save");
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
            Assert.Empty(HostileMarkup.FindIn(await author.GetTextAsync(address)));
            using var preview = await editor.SendAsync("Preview", ("HX-Request", "true"));
            Assert.Empty(HostileMarkup.FindIn(await preview.Content.ReadAsStringAsync()));
        }

        (await ActAsync(author, number, "Submit", ("Input.Summary", HostileMarkup.Inline[1]))).Dispose();
        foreach (var markup in HostileMarkup.Inline)
        {
            (await ActAsync(reviewer, number, "Comment", ("Input.Comment", markup), ("Input.Quote", markup))).Dispose();
        }

        (await ActAsync(reviewer, number, "RequestChanges", ("Input.Reason", HostileMarkup.Inline[2]))).Dispose();
        foreach (var path in new[] { $"/reviews/{number}", "/reviews", $"/articles/{id}/edit?lang=es&change={number}" })
        {
            Assert.Empty(HostileMarkup.FindIn(await author.GetTextAsync(path)));
        }

        Assert.Empty(HostileMarkup.FindIn(await reviewer.GetTextAsync($"/reviews/{number}")));
        Assert.Empty(HostileMarkup.FindIn(await reviewer.GetTextAsync("/reviews")));
    }

    [Theory]
    [InlineData("from=x&to=y")]
    [InlineData("from=--output=f&to=HEAD")]
    [InlineData("from=7777777777777777777777777777777777777777&to=7777777777777777777777777777777777777777")]
    [InlineData("")]
    public async Task Revisions_that_were_never_published_compare_with_nothing(string query)
    {
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/articles/KB-0002/compare?lang=es&{query}")).StatusCode);
    }

    [Fact]
    public async Task A_draft_is_no_revision_to_read_compare_or_restore()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var editor = await FormPage.OpenAsync(author, "/articles/KB-0001/edit?lang=es");
        using var saved = await editor.Type("Input.Summary", "Secreto.").SendAsync("Save");
        var head = (await FormPage.OpenAsync(author, saved.Headers.Location!.OriginalString)).Fields["Input.BasedOn"];
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        foreach (var path in new[] { $"/articles/KB-0001?lang=es&revision={head}", $"/articles/KB-0001/compare?lang=es&from={head}&to={head}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(path)).StatusCode);
        }

        using var restore = await author.PostAsync($"/articles/KB-0001/history?handler=Restore&lang=es&revision={head}", [], tokenFrom: "/articles/KB-0001/history?lang=es");
        Assert.Equal(HttpStatusCode.NotFound, restore.StatusCode);
    }

    private static (string From, string To) Choice(FormPage page)
    {
        string Of(string name) => page.Document.QuerySelector($"input[name='{name}'][checked]")!.GetAttribute("value")!;
        return (Of("from"), Of("to"));
    }

    private static async Task<string> SubmitAsync(SiteClient writer, string article, Func<string, string> change, string summary)
    {
        var editor = await FormPage.OpenAsync(writer, $"/articles/{article}/edit?lang=es");
        using var sent = await editor.Type("Input.Body", change(editor.Fields["Input.Body"])).Type("Input.Change", summary).SendAsync("Submit");
        return sent.Headers.Location!.OriginalString.Split('/')[^1];
    }

    private async Task ApproveByAllAsync(string number)
    {
        foreach (var account in new[] { DemoAccount.Reviewer, DemoAccount.Lead })
        {
            using var client = await site.SignInAsAsync(account);
            (await ActAsync(client, number, "Approve")).Dispose();
        }
    }

    private static async Task<HttpResponseMessage> ActAsync(SiteClient client, string number, string handler, params (string Name, string Value)[] fields)
    {
        // Any form of the page has the token; what the handler needs besides is given here, as a hostile client would.
        var page = await FormPage.OpenAsync(client, $"/reviews/{number}", "form[action*='handler'], form");
        page.Type("Input.Head", page.Document.QuerySelector("[name='Input.Head']")?.GetAttribute("value") ?? await HeadAsync(client, page));

        foreach (var (name, value) in fields)
        {
            page.Type(name, value);
        }

        using var content = new FormUrlEncodedContent(page.Fields);
        return await client.Http.PostAsync(new Uri($"/reviews/{number}?handler={handler}", UriKind.Relative), content);
    }

    // A page that offers no act shows no head; the editor of the same change request tells it.
    private static async Task<string> HeadAsync(SiteClient client, FormPage page) =>
        page.Document.QuerySelector("a[href*='/edit?']")?.GetAttribute("href") is { } editor
            ? (await FormPage.OpenAsync(client, editor)).Fields["Input.BasedOn"]
            : string.Empty;
}
