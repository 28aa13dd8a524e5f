using Xunit;

namespace KnowledgeBase.BrowserTests;

public sealed class PlaceholderTests
{
    [Fact]
    public void The_project_runs() => Assert.NotEmpty(typeof(PlaceholderTests).Assembly.GetTypes());
}
