using KnowledgeBase.Rendering.Filtering;
using KnowledgeBase.Testing.Rendering;
using Xunit;

namespace KnowledgeBase.UnitTests.Rendering;

public sealed class XssTests
{
    public static TheoryData<string> Payloads => [.. XssPayloads.All];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void No_payload_reaches_the_page_from_any_block(string payload)
    {
        string[] places =
        [
            payload,
            $"## {payload}\n\n{payload}",
            $"## Pasos\n\n1. {payload}\n2. x\n\n   > {payload}",
            $"> [!NUNCA]\n> {payload}",
            $"> {payload}",
            $"| a | b |\n| --- | --- |\n| {payload} | x |",
            $"## Preguntas\n\n### 1. {payload}\n\n- **{payload}** → [x]({payload})",
            $"[{payload}](KB-0006)",
            $"![{payload}](kb-0002.files/a.png)",
        ];

        Assert.All(places, markdown => Assert.Empty(HtmlSafety.Dangers(RenderDriver.RenderPage(markdown))));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void The_allow_list_alone_stops_every_payload(string payload) =>
        Assert.Empty(HtmlSafety.Dangers(RenderDriver.ParsePage(HtmlAllowList.Clean(payload))));

    [Theory]
    [InlineData("<p id=\"s-say\">a</p>", "<p>a</p>")]
    [InlineData("<h3 id=\"location\">a</h3>", "<h3>a</h3>")]
    [InlineData("<a href=\"//evil.example\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"/articles/KB-0006#s-say\">a</a>", "<a href=\"/articles/KB-0006#s-say\">a</a>")]
    [InlineData("<p style=\"color:red\" onclick=\"x\">a &amp; b</p>", "<p>a &amp; b</p>")]
    [InlineData("<u>a</u><p>b<!-- c --></p>", "<p>b</p>")]
    [InlineData("<em><em>a", "<em><em>a</em></em>")]
    public void The_allow_list_keeps_only_what_it_names(string html, string expected) => Assert.Equal(expected, HtmlAllowList.Clean(html));

    [Fact]
    public void The_allow_list_takes_deep_nesting_without_recursion()
    {
        var cleaned = HtmlAllowList.Clean(string.Concat(Enumerable.Repeat("<div>", 400)) + "a");

        Assert.EndsWith("</div>", cleaned, StringComparison.Ordinal);
    }

    [Fact]
    public void The_check_for_dangers_finds_them() => Assert.Equal(
        ["element script", "attribute onclick of a", "address javascript:x"],
        HtmlSafety.Dangers(RenderDriver.ParsePage("<script></script><a onclick=x href=javascript:x>a</a>")));
}
