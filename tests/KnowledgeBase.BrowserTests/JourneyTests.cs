using System.Text.RegularExpressions;
using KnowledgeBase.BrowserTests.Browsing;
using KnowledgeBase.Testing.Sites;
using Microsoft.Playwright;
using Xunit;

namespace KnowledgeBase.BrowserTests;

/// <summary>What the product is for, from end to end: document, review, publish, find, read.</summary>
[Collection<OneSite>]
public sealed partial class JourneyTests(BrowserFixture browser)
{
    [Fact]
    public Task A_resolution_written_in_Spanish_is_reviewed_published_found_without_accents_and_compared() => WalkAsync(new Story(
        Language: "es",
        Title: "El código QR del sobre está dañado",
        Body: "## Problema\n\nEl cliente dice que el código QR de su sobre no se lee.\n\n## Entorno\n\nSobre con el código raspado.\n\n## Solución\n\n{0}\n",
        FirstText: "Pida que limpie la membrana holográfica con un paño.",
        MendedText: "Pida que limpie la membrana holográfica con un paño seco.",
        LaterText: "Pida que limpie la membrana holográfica con un paño seco y tibio.",
        Query: "membrana holografica",
        Added: "tibio"));

    [Fact]
    public Task A_resolution_written_in_English_goes_the_same_way() => WalkAsync(new Story(
        Language: "en",
        Title: "The envelope's scratch panel cannot be read",
        Body: "## Issue\n\nThe customer says the scratch panel cannot be read.\n\n## Environment\n\nAn envelope with a worn panel.\n\n## Resolution\n\n{0}\n",
        FirstText: "Ask them to polish the lenticular strip with a cloth.",
        MendedText: "Ask them to polish the lenticular strip with a dry cloth.",
        LaterText: "Ask them to polish the lenticular strip with a dry, lukewarm cloth.",
        Query: "lenticular strips",
        Added: "lukewarm"));

    private async Task WalkAsync(Story story)
    {
        await using var author = await browser.OpenAsAsync(DemoAccount.Author);
        await using var reviewer = await browser.OpenAsAsync(DemoAccount.Reviewer);
        await using var agent = await browser.OpenAsAsync(DemoAccount.Reader);

        var review = await WriteAsync(author.Page, story);
        await ReturnAsync(reviewer.Page, review);
        await MendAsync(author.Page, review, story);
        await ApproveAndPublishAsync(reviewer.Page, review);
        var article = await FindAsync(agent.Page, story);
        await ChangeAsync(author.Page, article, story);
        await ApproveAndPublishAsync(reviewer.Page, author.Page.Url);
        await CompareAsync(agent.Page, article, story);
        Assert.Empty(author.Complaints.Concat(reviewer.Complaints).Concat(agent.Complaints));
    }

    private static async Task<string> WriteAsync(IPage page, Story story)
    {
        await page.GotoAsync("/articles/new");
        await page.CheckAsync("input[name='Input.Kind'][value='resolution']");
        await page.SelectOptionAsync("#language", story.Language);
        await page.SelectOptionAsync("#topic", "tarjeta");
        await page.FillAsync("#title", story.Title);
        await page.ClickAsync("main form .button-primary");
        await page.FillAsync("#summary", story.Title);
        await page.FillAsync("#owner", "Equipo de Tarjetas");
        await page.FillAsync("#phrases", story.Title);
        await page.FillAsync("#body", story.TextWith(story.FirstText));
        await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync(story.FirstText);
        await page.ClickAsync("button[name='save']");
        await Assertions.Expect(page.Locator("#editor-status")).ToContainTextAsync("Guardado");
        await SubmitAsync(page);
        return page.Url;
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.FillAsync("#change", "QR");
        await page.ClickAsync("button[formaction*='handler=Submit']");
        await Assertions.Expect(page).ToHaveURLAsync(ReviewPage());
    }

    private static async Task ReturnAsync(IPage page, string review)
    {
        await page.GotoAsync(review);
        await page.ClickAsync("details:has(#reason) > summary");
        await page.FillAsync("#reason", "Falta decir que el paño va seco.");
        await page.ClickAsync("form:has(#reason) button.button-warn");
        await Assertions.Expect(page.GetByText("Falta decir que el paño va seco.").First).ToBeVisibleAsync();
    }

    private static async Task MendAsync(IPage page, string review, Story story)
    {
        await page.GotoAsync(review);
        await page.ClickAsync("a[href*='/edit?']");
        await page.FillAsync("#body", story.TextWith(story.MendedText));
        await SubmitAsync(page);
    }

    private static async Task ApproveAndPublishAsync(IPage page, string review)
    {
        await page.GotoAsync(review);
        await page.ClickAsync("form[action*='handler=Approve'] button");
        await page.ClickAsync("form[action*='handler=Publish'] button:enabled");
        await Assertions.Expect(page.Locator("form[action*='handler=Publish']")).ToHaveCountAsync(0);
    }

    private static async Task<string> FindAsync(IPage page, Story story)
    {
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(story.Query);
        await Assertions.Expect(page.Locator($"#results > [data-query='{story.Query}'] .hit-title").First).ToHaveTextAsync(story.Title);
        await page.ClickAsync("#results .hit:first-child .hit-link");
        await Assertions.Expect(page).ToHaveURLAsync(ResolutionSection());
        await Assertions.Expect(page.Locator("#s-resolution")).ToContainTextAsync(story.MendedText);
        return new Uri(page.Url).Segments[2].TrimEnd('/');
    }

    private static async Task ChangeAsync(IPage page, string article, Story story)
    {
        await page.GotoAsync($"/articles/{article}/edit?lang={story.Language}");
        await page.FillAsync("#body", story.TextWith(story.LaterText));
        await SubmitAsync(page);
    }

    private static async Task CompareAsync(IPage page, string article, Story story)
    {
        await page.GotoAsync($"/articles/{article}/history?lang={story.Language}");
        await page.ClickAsync("button[form='compare']");
        await Assertions.Expect(page.Locator("ins").Filter(new LocatorFilterOptions { HasText = story.Added }).First).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"/reviews/\d+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReviewPage();

    [GeneratedRegex("/articles/.*#s-resolution$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ResolutionSection();

    private sealed record Story(
        string Language, string Title, string Body, string FirstText, string MendedText, string LaterText, string Query, string Added)
    {
        public string TextWith(string resolution) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Body, resolution);
    }
}
