using KnowledgeBase.BrowserTests.Browsing;
using KnowledgeBase.Testing.Sites;
using Microsoft.Playwright;
using Xunit;

namespace KnowledgeBase.BrowserTests;

/// <summary>Words that find nothing are put into the glossary, reviewed, published, and find the article.</summary>
[Collection<OneSite>]
public sealed class GlossaryJourneyTests(BrowserFixture browser)
{
    private const string Words = "zqxwv kjhgf";

    [Fact]
    public async Task Words_that_find_nothing_are_proposed_reviewed_and_published_and_then_find_the_article()
    {
        await using var author = await browser.OpenAsAsync(DemoAccount.Author);
        await using var reviewer = await browser.OpenAsAsync(DemoAccount.Reviewer);
        await using var agent = await browser.OpenAsAsync(DemoAccount.Reader, width: 400, dark: true);
        await agent.Page.GotoAsync($"/search?q={Uri.EscapeDataString(Words)}");
        await Assertions.Expect(agent.Page.Locator(".empty")).ToBeVisibleAsync();

        var review = await ProposeAsync(author.Page);
        await PublishAsync(reviewer.Page, review);

        await agent.Page.GotoAsync($"/search?q={Uri.EscapeDataString(Words)}");
        await Assertions.Expect(agent.Page.Locator(".hit-link[href*='KB-0036']").First).ToBeVisibleAsync();
        await agent.Page.ClickAsync("nav a[href='/glossary']");
        await agent.Page.FillAsync("#q", "ZQXWV");
        await agent.Page.PressAsync("#q", "Enter");
        await Assertions.Expect(agent.Page.Locator(".term")).ToHaveCountAsync(1);
        Assert.Empty(author.Complaints.Concat(reviewer.Complaints).Concat(agent.Complaints));
    }

    [Fact]
    public async Task Card_data_is_held_back_in_the_browser_and_a_mistake_keeps_what_was_typed()
    {
        await using var author = await browser.OpenAsAsync(DemoAccount.Author);
        var page = author.Page;
        await page.GotoAsync("/glossary/term");
        await page.FillAsync("#Spanish", "término de prueba");
        await page.FillAsync("#English", "a term to try");
        await page.FillAsync("#SpanishPhrases", "mi tarjeta 4111 1111 1111 1111");
        await page.ClickAsync("#term .button-primary");
        await Assertions.Expect(page.Locator("#term [data-guard-warning]")).ToBeVisibleAsync();

        await page.FillAsync("#SpanishPhrases", "una\nUna");
        await page.ClickAsync("#term .button-primary");
        await Assertions.Expect(page.Locator("#SpanishPhrases-error")).ToContainTextAsync("dos veces");
        await Assertions.Expect(page.Locator("#SpanishPhrases")).ToHaveValueAsync("una\nUna");
        await page.ClickAsync("[role=alert] a[href='#SpanishPhrases']");
        Assert.Empty(author.Complaints);
    }

    private static async Task<string> ProposeAsync(IPage page)
    {
        await page.GotoAsync($"/search?q={Uri.EscapeDataString(Words)}");
        await page.ClickAsync("main a[href^='/glossary/term']");
        await Assertions.Expect(page.Locator("#SpanishPhrases")).ToHaveValueAsync(Words);
        await page.FillAsync("#Spanish", "cajero se tragó la tarjeta");
        await page.FillAsync("#English", "ATM swallowed the card");
        await page.ClickAsync("#term .button-primary");
        await page.ClickAsync("main .notice a[href^='/reviews/']");
        await Assertions.Expect(page.Locator(".source-added").First).ToContainTextAsync("cajero se tragó la tarjeta");
        return page.Url;
    }

    private static async Task PublishAsync(IPage page, string review)
    {
        await page.GotoAsync(review);
        await page.ClickAsync("form[action*='handler=Approve'] button");
        await page.ClickAsync("form[action*='handler=Publish'] button:enabled");
        await Assertions.Expect(page.Locator("form[action*='handler=Publish']")).ToHaveCountAsync(0);
    }
}
