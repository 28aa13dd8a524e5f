using System.Net;
using KnowledgeBase.Testing.Sites;
using Xunit;

namespace KnowledgeBase.IntegrationTests.History;

public sealed class HistoryPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task A_revision_that_was_hidden_then_stays_hidden_after_the_article_was_opened()
    {
        const string Address = "/articles/KB-0028";
        var seed = (await RevisionsAsync(DemoAccount.Reader, Address))[0];
        var hidden = await PublishAsync(Address, "tier2", "Solo para Tier 2");
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        foreach (var path in new[] { $"{Address}/history?lang=es", $"{Address}?lang=es&revision={seed}", $"{Address}/compare?lang=es&from={seed}&to={hidden}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(path)).StatusCode);
        }

        var open = await PublishAsync(Address, "tier1", "Para todos otra vez");
        Assert.Equal([open, seed], await RevisionsAsync(DemoAccount.Reader, Address));
        Assert.Equal([open, hidden, seed], await RevisionsAsync(DemoAccount.Author, Address));
        Assert.DoesNotContain("Solo para Tier 2", await reader.GetTextAsync($"{Address}/history?lang=es"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"{Address}?lang=es&revision={hidden}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"{Address}/compare?lang=es&from={hidden}&to={open}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"{Address}/compare?lang=es&from={seed}&to={open}")).StatusCode);
        using var restore = await reader.PostAsync($"{Address}/history?handler=Restore&lang=es&revision={seed}", [], tokenFrom: $"{Address}/history?lang=es");
        Assert.Equal(HttpStatusCode.Forbidden, restore.StatusCode);
    }

    [Fact]
    public async Task An_old_text_is_proposed_again_by_one_button()
    {
        const string Address = "/articles/KB-0018";
        var seed = (await RevisionsAsync(DemoAccount.Author, Address))[0];
        await PublishAsync(Address, "tier1", "Otro texto");
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var history = await FormPage.OpenAsync(author, $"{Address}/history?lang=es", $"form[action*='{seed}']");
        using var proposed = await history.SendAsync();
        var review = WebUtility.HtmlDecode(await author.GetTextAsync(proposed.Headers.Location!.OriginalString));
        Assert.Contains("Borrador", review, StringComparison.Ordinal);
        Assert.Contains("source-removed", review, StringComparison.Ordinal);

        using var again = await history.SendAsync();
        Assert.Equal(proposed.Headers.Location, again.Headers.Location);
    }

    private async Task<string[]> RevisionsAsync(string account, string address)
    {
        using var client = await site.SignInAsAsync(account);
        var page = await FormPage.OpenAsync(client, $"{address}/history?lang=es", "form");
        return [.. page.Document.QuerySelectorAll(".revision-actions > a[href*='revision=']").Select(link => link.GetAttribute("href")!.Split("revision=")[1])];
    }

    private async Task<string> PublishAsync(string address, string audience, string summary)
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var editor = await FormPage.OpenAsync(author, $"{address}/edit?lang=es");
        editor.Type("Input.Audience", audience).Type("Input.Body", editor.Fields["Input.Body"] + $"\n\n{summary}.").Type("Input.Change", summary);
        using var sent = await editor.SendAsync("Submit");
        var review = sent.Headers.Location!.OriginalString;
        foreach (var account in new[] { DemoAccount.Reviewer, DemoAccount.Lead })
        {
            using var approver = await site.SignInAsAsync(account);
            (await (await FormPage.OpenAsync(approver, review, "form[action*='Approve']")).SendAsync()).Dispose();
        }

        using var lead = await site.SignInAsAsync(DemoAccount.Lead);
        using var published = await (await FormPage.OpenAsync(lead, review, "form[action*='Publish']")).SendAsync();
        return (await RevisionsAsync(DemoAccount.Author, address)) is [var newest, ..] && published.StatusCode == HttpStatusCode.Redirect
            ? newest
            : throw new InvalidOperationException(await published.Content.ReadAsStringAsync());
    }
}
