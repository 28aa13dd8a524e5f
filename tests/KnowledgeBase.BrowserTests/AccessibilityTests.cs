using System.Text.Json;
using KnowledgeBase.BrowserTests.Browsing;
using KnowledgeBase.Testing;
using KnowledgeBase.Testing.Sites;
using Xunit;

namespace KnowledgeBase.BrowserTests;

[Collection<OneSite>]
public sealed class AccessibilityTests(BrowserFixture browser)
{
    private static readonly string Axe = File.ReadAllText(RepositoryFolder.Path("tests", "node_modules", "axe-core", "axe.min.js"));

    public static TheoryData<string, string> Pages() => new()
    {
        { DemoAccount.Reader, "/" },
        { DemoAccount.Reader, "/search?q=me+clonaron+la+tarjeta" },
        { DemoAccount.Reader, "/search?q=zzzzqqqq" },
        { DemoAccount.Reader, "/search?topic=pagos" },
        { DemoAccount.Reader, "/articles/KB-0001?lang=es" },
        { DemoAccount.Reader, "/articles/KB-0076?lang=en" },
        { DemoAccount.Reader, "/articles/KB-0001?lang=es&q=me+clonaron+la+tarjeta" },
        { DemoAccount.Lead, "/team/learned" },
        { DemoAccount.Lead, "/search?q=me+clonaron+la+tarjeta" },
        { DemoAccount.Lead, "/team/search-tests/new?q=me+clonaron+la+tarjeta&article=KB-0002" },
        { DemoAccount.Reader, "/articles/KB-0001/history?lang=es" },
        { DemoAccount.Reader, "/articles/KB-9999" },
        { DemoAccount.Reader, "/account/password" },
        { DemoAccount.Author, "/articles/new" },
        { DemoAccount.Author, "/articles/KB-0001/edit?lang=es" },
        { DemoAccount.Reader, "/glossary?q=clonacion" },
        { DemoAccount.Author, "/glossary" },
        { DemoAccount.Author, "/glossary?q=zzzzqqqq" },
        { DemoAccount.Author, "/glossary/term?phrase=mi+plastiquito" },
        { DemoAccount.Author, "/glossary/term?es=pago+devuelto&en=returned+payment" },
        { DemoAccount.Reviewer, "/reviews" },
        { DemoAccount.Administrator, "/health/content" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_nothing_that_axe_finds_wide_and_light_narrow_and_dark(string account, string address)
    {
        foreach (var (width, dark) in new[] { (1280, false), (360, true) })
        {
            await using var visitor = await browser.OpenAsAsync(account, width, dark);
            Assert.Empty(await FaultsAsync(visitor, address));
        }
    }

    [Fact]
    public async Task The_sign_in_page_has_nothing_that_axe_finds()
    {
        await using var visitor = await browser.OpenAsync();
        Assert.Empty(await FaultsAsync(visitor, "/account/login"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_the_side_panel_of_another_program(string account, string address)
    {
        await using var visitor = await browser.OpenAsAsync(account, width: 360);
        await visitor.Page.GotoAsync(address);
        Assert.Equal(360, await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    // axe runs in the page's own world, so the debugger brings it in past the content security policy.
    private static async Task<IReadOnlyList<string>> FaultsAsync(Visitor visitor, string address)
    {
        await visitor.Page.GotoAsync(address);
        await visitor.Page.EvaluateAsync(Axe);
        var faults = await visitor.Page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
              .violations.map(fault => fault.id + ': ' + fault.nodes.map(node => node.target.join(' ')).join(', '))
            """);
        return [.. faults.EnumerateArray().Select(fault => fault.GetString()!)];
    }
}
