using KnowledgeBase.Core.Articles;
using Xunit;

namespace KnowledgeBase.UnitTests.Articles;

public sealed class EditionPathTests
{
    [Theory]
    [InlineData("articles/tarjeta/kb-0001-robo.es.md", 1, Language.Spanish)]
    [InlineData("articles/a-1/kb-123456-x-2-.en.md", 123456, Language.English)]
    [InlineData("articles/tarjeta/kb-0001-kb-0002.es.md", 1, Language.Spanish)]
    public void The_name_tells_article_and_language(string value, int number, Language language)
    {
        Assert.True(EditionPath.TryParse(value, out var path));
        Assert.Equal(new EditionKey(new ArticleId(number), language), path.Key);
        Assert.Equal(value, path.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("articles/.md")]
    [InlineData("articles//kb-0001-x.es.md")]
    [InlineData("articles/tarjeta/kb-0001-x.es.md\n")]
    [InlineData("articles/tarjeta/kb-0001-.es.md")]
    [InlineData("articles/tarjeta/kb-0001.es.md")]
    [InlineData("articles/tarjeta/kb-001-x.es.md")]
    [InlineData("articles/tarjeta/kb-1234567-x.es.md")]
    [InlineData("articles/tarjeta/kb-0000-x.es.md")]
    [InlineData("articles/tarjeta/kb-+001-x.es.md")]
    [InlineData("articles/tarjeta/kb-0001-x.fr.md")]
    [InlineData("articles/tarjeta/kb-0001-x.md")]
    [InlineData("articles/tarjeta/kb-0001-X.es.md")]
    [InlineData("articles/tarjeta/kb-0001-x.y.es.md")]
    [InlineData("articles/tarjeta/sub/kb-0001-x.es.md")]
    [InlineData("articles/../kb-0001-x.es.md")]
    [InlineData("articles/kb-0001-x.es.md")]
    [InlineData("other/tarjeta/kb-0001-x.es.md")]
    public void Any_other_path_is_none(string? value) => Assert.False(EditionPath.TryParse(value, out _));
}
