using KnowledgeBase.BrowserTests.Browsing;
using KnowledgeBase.Testing;
using KnowledgeBase.Testing.Sites;
using Microsoft.Playwright;
using Xunit;

namespace KnowledgeBase.BrowserTests;

[Collection<OneSite>]
public sealed class SearchPageTests(BrowserFixture browser)
{
    private const string FirstHit = "#results .hit:first-child .hit-link";

    [Fact]
    public async Task Results_appear_while_typing_and_the_address_can_be_shared()
    {
        await using var visitor = await browser.OpenAsAsync(DemoAccount.Reader);
        var page = visitor.Page;
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("me clonaron la tarjeta");
        await Assertions.Expect(page.Locator("[data-query='me clonaron la tarjeta']")).ToBeVisibleAsync();
        Assert.StartsWith("/articles/KB-0002/", await page.Locator(FirstHit).GetAttributeAsync("href"), StringComparison.Ordinal);
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(browser.Address, "/search?q=me+clonaron+la+tarjeta").ToString());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_keyboard_alone_leads_from_the_box_to_a_hit_and_back_to_the_same_results()
    {
        await using var visitor = await browser.OpenAsAsync(DemoAccount.Reader);
        var page = visitor.Page;
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("tarjeta robada");
        await Assertions.Expect(page.Locator("#results > [data-query='tarjeta robada']")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Locator(FirstHit)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("article[data-article] h1")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("#q")).ToHaveValueAsync("tarjeta robada");
        await Assertions.Expect(page.Locator("#results > [data-query='tarjeta robada'] .hit").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_answer_to_an_older_text_never_replaces_a_newer_one()
    {
        await using var visitor = await browser.OpenAsAsync(DemoAccount.Reader);
        var page = visitor.Page;
        var held = new TaskCompletionSource();
        await page.RouteAsync("**/search?*", async route =>
        {
            if (route.Request.Url.Contains("q=pago", StringComparison.Ordinal))
            {
                await held.Task;
            }

            await route.ContinueAsync();
        });
        await page.GotoAsync("/");
        var older = page.WaitForRequestAsync(request => request.Url.Contains("q=pago", StringComparison.Ordinal));
        await page.FillAsync("#q", "pago");
        await older;
        await page.FillAsync("#q", "robada");
        await Assertions.Expect(page.Locator("#results > [data-query='robada'] .hit").First).ToBeVisibleAsync();
        held.SetResult();
        var newest = page.WaitForResponseAsync(response => response.Url.Contains("q=robadas", StringComparison.Ordinal));
        await page.FillAsync("#q", "robadas");
        await newest;
        await Assertions.Expect(page.Locator("#results > [data-query='robadas']")).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator("#results > [data-query='pago']")).Not.ToBeAttachedAsync();
    }

    [Fact]
    public async Task What_stands_on_lines_of_its_own_in_the_article_does_so_in_a_hit()
    {
        await using var visitor = await browser.OpenAsAsync(DemoAccount.Reader);
        await visitor.Page.GotoAsync("/search?q=contracargo");
        var quoted = await visitor.Page.Locator("#results .hit:has(.hit-link[href^='/articles/KB-0076/']) .hit-snippet").InnerTextAsync();
        Assert.Contains("prioridad P3\nNo → Pregunta 4", quoted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_and_reading_work_without_scripts()
    {
        await using var visitor = await browser.OpenAsAsync(DemoAccount.Reader, script: false);
        var page = visitor.Page;
        await page.GotoAsync("/");
        await page.FillAsync("#q", "pago spei no aparece");
        await page.Keyboard.PressAsync("Enter");
        await page.ClickAsync(FirstHit);
        await Assertions.Expect(page.Locator("article[data-article] h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Card_data_never_leaves_the_search_box()
    {
        await using var visitor = await browser.OpenAsAsync(DemoAccount.Reader);
        var page = visitor.Page;
        var asked = new List<string>();
        await page.GotoAsync("/");
        page.Request += (_, request) => asked.Add(request.Url);
        foreach (var (text, _) in GuardExamples.All.Where(example => example.Blocked))
        {
            await page.FillAsync("#q", text);
            await Assertions.Expect(page.Locator("#guard-warning")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        // What is allowed is asked for afterwards, so that a request of the blocked texts would have come first.
        await page.FillAsync("#q", "tarjeta clonada");
        await Assertions.Expect(page.Locator("[data-query='tarjeta clonada'] .hit").First).ToBeVisibleAsync();
        var searches = asked.Where(address => address.Contains("q=", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(searches);
        Assert.All(searches, address => Assert.Contains("q=tarjeta+clonada", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_only_resembles_card_data_is_searched()
    {
        await using var visitor = await browser.OpenAsAsync(DemoAccount.Reader);
        await visitor.Page.GotoAsync("/");
        foreach (var (text, _) in GuardExamples.All.Where(example => !example.Blocked))
        {
            await visitor.Page.FillAsync("#q", text);
            await Assertions.Expect(visitor.Page.Locator("#results > [data-query]")).ToHaveAttributeAsync("data-query", text);
            await Assertions.Expect(visitor.Page.Locator("#guard-warning")).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task The_search_page_weighs_at_most_70_KB_on_a_first_visit()
    {
        await using var visitor = await browser.OpenAsAsync(DemoAccount.Reader);
        var session = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, message) => bytes += message!.Value.GetProperty("encodedDataLength").GetDouble();
        await session.SendAsync("Network.enable");
        await visitor.Page.GotoAsync("/", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.InRange(bytes, 1, 70 * 1024);
    }

    [Fact]
    public async Task Nothing_on_the_search_page_moves_while_it_loads()
    {
        await using var visitor = await browser.OpenAsAsync(DemoAccount.Reader);
        await visitor.Page.GotoAsync("/search?q=tarjeta", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var shift = await visitor.Page.EvaluateAsync<double>(
            """
            () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
              .observe({ type: 'layout-shift', buffered: true }) ?? requestAnimationFrame(() => requestAnimationFrame(() => done(0))))
            """);
        Assert.Equal(0, shift, precision: 3);
    }
}
