using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KnowledgeBase.Rendering;
using KnowledgeBase.Testing.Rendering;
using Markdig;
using Xunit;

namespace KnowledgeBase.UnitTests.Rendering;

/// <summary>Holds our choice of Markdown to the examples of the CommonMark specification that it allows.</summary>
public sealed partial class CommonMarkTests
{
    // HTML is off, so the examples of these sections would show their input instead of passing it on.
    private static readonly string[] SectionsAboutHtml = ["HTML blocks", "Raw HTML"];

    // Examples of other sections that hold a tag of HTML, or something that is one to the specification, for the same reason.
    private static readonly (string Section, int[] Numbers)[] ExamplesWithHtml =
    [
        ("Backslash escapes", [21]),
        ("Entity and numeric character references", [31]),
        ("Link reference definitions", [201]),
        ("Lists", [308, 309]),
        ("Code spans", [344]),
        ("Emphasis and strong emphasis", [475, 476, 477]),
        ("Links", [491, 494, 524, 536]),
        ("Hard line breaks", [642, 643]),
    ];

    public static TheoryData<int> Allowed => [.. CommonMarkExample.All
        .Where(example => !SectionsAboutHtml.Contains(example.Section) && !ExamplesWithHtml.Any(left => left.Numbers.Contains(example.Number)))
        .Select(example => example.Number)];

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Examples_are_parsed_as_the_specification_says(int number)
    {
        var example = CommonMarkExample.All[number - 1];

        Assert.Equal(Normal(example.Html), Normal(Markdown.ToHtml(example.Markdown, ArticleMarkdown.Pipeline)));
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void Examples_keep_their_words_through_the_whole_pipeline(int number)
    {
        var example = CommonMarkExample.All[number - 1];

        // A line above, so that an example that begins with a rule is not taken for a front matter.
        Assert.Equal(Words(example.Html), Words(RenderDriver.Render("\n" + example.Markdown).Html));
    }

    [Fact]
    public void Only_examples_with_html_are_left_out()
    {
        var leftOut = CommonMarkExample.All.Where(example => !Allowed.Any(row => row.Data == example.Number)).ToList();

        Assert.Equal((652, 79), (CommonMarkExample.All.Count, leftOut.Count));
        Assert.All(ExamplesWithHtml, left => Assert.All(left.Numbers, number => Assert.Equal(left.Section, CommonMarkExample.All[number - 1].Section)));
        Assert.All(leftOut, example => Assert.Contains('<', example.Markdown));
    }

    // Line ends around blocks mean nothing.
    private static string Normal(string html) => AroundBlocks().Replace(RenderDriver.ParsePage(html).InnerHtml, "\n${tag}\n").Replace("\n\n", "\n", StringComparison.Ordinal).Trim();

    // Images from elsewhere are shown as their texts; here they are so on both sides. The button is ours.
    private static string Words(string html)
    {
        var page = RenderDriver.ParsePage(html);
        foreach (var image in page.QuerySelectorAll("img"))
        {
            image.Replace(image.Owner!.CreateTextNode(image.GetAttribute("alt") ?? string.Empty));
        }

        foreach (var button in page.QuerySelectorAll("button"))
        {
            button.Remove();
        }

        return string.Join(' ', page.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"\n*(?<tag></?(p|ul|ol|li|blockquote|h[1-6]|pre|hr)\b[^>]*>)\n*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AroundBlocks();
}
