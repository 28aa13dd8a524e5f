using System.Text;
using AngleSharp.Html.Parser;
using KnowledgeBase.Testing.Sites;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Searching;

/// <summary>The result list that htmx swaps in is the one that the page has.</summary>
public sealed class SearchFragmentTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Theory]
    [InlineData("cargo no reconocido")]
    [InlineData("ñandú 💳 支払い \"aclaración\" <b>&amp;")]
    [InlineData("")]
    public async Task The_fragment_is_the_list_of_the_page(string query)
    {
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        var path = $"/search?q={Uri.EscapeDataString(query)}";
        var page = await new HtmlParser().ParseDocumentAsync(await reader.GetTextAsync(path, TestContext.Current.CancellationToken));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("HX-Request", "true");
        using var answer = await reader.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("HX-Request", answer.Headers.Vary.ToString());
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var fragment = await new HtmlParser().ParseDocumentAsync(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
        Assert.Equal(query, fragment.QuerySelector("[data-query]")?.GetAttribute("data-query"));
        Assert.Equal(WithoutTime(page.QuerySelector("#results")), WithoutTime(fragment.Body));
    }

    // How long the search took differs from one to the other.
    private static string? WithoutTime(AngleSharp.Dom.IElement? list)
    {
        list?.QuerySelector(".search-status > span:nth-child(2)")?.Remove();
        return list?.InnerHtml.Trim();
    }
}
