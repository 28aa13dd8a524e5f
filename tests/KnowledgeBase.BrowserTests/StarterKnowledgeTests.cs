using System.Text.Json;
using KnowledgeBase.BrowserTests.Browsing;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Testing;
using KnowledgeBase.Testing.Sites;
using Microsoft.Playwright;
using Xunit;

namespace KnowledgeBase.BrowserTests;

/// <summary>The articles that a new site comes with, as people see them.</summary>
[Collection<OneSite>]
public sealed class StarterKnowledgeTests(BrowserFixture browser)
{
    // Every link of the article with where it leads, every image that shows nothing, and every place that a link could name.
    private const string Look = """
        () => {
          const text = document.querySelector("main");
          return JSON.stringify({
            links: [...text.querySelectorAll("a[href]")].map(link => link.getAttribute("href")),
            broken: [...text.querySelectorAll("img")].filter(image => !image.complete || image.naturalWidth === 0).map(image => image.src),
            missing: [...text.querySelectorAll(".article-link-missing")].map(link => link.textContent),
            places: [...document.querySelectorAll("[id]")].map(element => element.id),
          });
        }
        """;

    [Fact]
    public async Task Every_article_opens_in_both_languages_without_a_broken_link_or_image()
    {
        await using var visitor = await browser.OpenAsAsync(DemoAccount.Author);
        var pages = new Dictionary<string, Seen>(StringComparer.Ordinal);
        foreach (var (id, language) in Editions())
        {
            var response = await visitor.Page.GotoAsync($"/articles/{id}?lang={language}", new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
            Assert.Equal(200, response!.Status);
            Assert.Equal(language, await visitor.Page.Locator("article").First.GetAttributeAsync("lang"));
            pages[$"{id} {language}"] = JsonSerializer.Deserialize<Seen>(await visitor.Page.EvaluateAsync<string>(Look), JsonSerializerOptions.Web)!;
        }

        Assert.Equal(160, pages.Count);
        Assert.All(pages, page => Assert.Empty(page.Value.Broken.Concat(page.Value.Missing)));
        Assert.Empty(await FindDeadAsync(visitor, pages));
        Assert.Empty(visitor.Complaints);
    }

    private static IEnumerable<(string Id, string Language)> Editions() =>
        from file in Directory.EnumerateFiles(RepositoryFolder.Path("content", "articles"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let name = Path.GetFileName(file)
        select (name[..7].ToUpperInvariant(), name.Split('.')[^2]);

    private static async Task<IReadOnlyList<string>> FindDeadAsync(Visitor visitor, Dictionary<string, Seen> pages)
    {
        var dead = new List<string>();
        var asked = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (page, seen) in pages)
        {
            foreach (var link in seen.Links.Where(link => !link.StartsWith("https://", StringComparison.Ordinal) && !link.StartsWith("tel:", StringComparison.Ordinal)))
            {
                var (address, place) = (link.Split('#')[0], link.Split('#').ElementAtOrDefault(1));
                var target = Target(address, page);
                if (target is not null && (!pages.TryGetValue(target, out var there) || (place is not null && !there.Places.Contains(place, StringComparer.Ordinal))))
                {
                    dead.Add($"{page}: {link}");
                }
                else if (target is null && address.Length > 0)
                {
                    asked.TryAdd(address, 0);
                }
            }
        }

        foreach (var address in asked.Keys.Where(address => !address.Contains("revision=", StringComparison.Ordinal)).ToList())
        {
            var answer = await visitor.Page.APIRequest.GetAsync(address);
            if (!answer.Ok)
            {
                dead.Add($"{address}: {answer.Status}");
            }
        }

        return dead;
    }

    // The page that a link to an article leads to; null for a link to anything else. Without a language of its own it stays in that of the page.
    private static string? Target(string address, string page)
    {
        if (address.Length == 0)
        {
            return page;
        }

        var parts = address.Split('?')[0].Split('/');
        return parts is ["", "articles", var id, ..] && ArticleId.TryParse(id, out _) && !(parts.Length > 3 && parts[3] is "history" or "edit" or "compare")
            && !address.Contains("revision=", StringComparison.Ordinal)
                ? $"{id} {(address.Contains("lang=en", StringComparison.Ordinal) ? "en" : address.Contains("lang=es", StringComparison.Ordinal) ? "es" : page.Split(' ')[1])}"
                : null;
    }

    private sealed record Seen(string[] Links, string[] Broken, string[] Missing, string[] Places);
}
