using KnowledgeBase.Core.Articles;
using Xunit;

namespace KnowledgeBase.UnitTests.Articles;

public sealed class EditionSourceTests
{
    [Fact]
    public void A_text_is_split_at_the_second_line_of_hyphens()
    {
        var source = EditionSource.Split("---\r\nid: KB-0001\r\n---\r\n\r\n## Pasos\r\n");

        Assert.Equal("id: KB-0001\n", source.FrontMatter);
        Assert.Equal("\n## Pasos\n", source.Body);
        Assert.Equal(3, source.LinesAboveBody);
    }

    [Theory]
    [InlineData("## Pasos\n")]
    [InlineData("---\nid: KB-0001\n")]
    [InlineData("")]
    public void A_text_without_closed_front_matter_is_all_body(string text)
    {
        var source = EditionSource.Split(text);

        Assert.Null(source.FrontMatter);
        Assert.Equal(text, source.Body);
        Assert.Equal(0, source.LinesAboveBody);
    }

    [Theory]
    [InlineData("---\n---")]
    [InlineData("\ufeff---\n---\n")]
    public void An_empty_front_matter_is_one(string text) => Assert.Equal(string.Empty, EditionSource.Split(text).FrontMatter);
}
