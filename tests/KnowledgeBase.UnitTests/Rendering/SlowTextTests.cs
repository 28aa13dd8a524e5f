using KnowledgeBase.Core.Articles;
using KnowledgeBase.Rendering;
using KnowledgeBase.Testing.Rendering;
using Xunit;

namespace KnowledgeBase.UnitTests.Rendering;

public sealed class SlowTextTests
{
    public static TheoryData<string> Names => [.. SlowTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_texts_are_rendered_or_refused_without_a_crash(string name)
    {
        var outcome = ArticleRenderer.Render(EditionSource.Split(SlowTexts.All[name]), RenderDriver.Context);

        Assert.True(outcome is RenderOutcome.Refused { Line: >= 1 } or RenderOutcome.Rendered { Article.Html.Length: <= ArticleRenderer.MaxOutput * 2 });
    }
}
