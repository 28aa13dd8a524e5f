using Xunit;

namespace KnowledgeBase.UnitTests;

public sealed class PlaceholderTests
{
    [Fact]
    public void The_project_runs() => Assert.NotEmpty(typeof(PlaceholderTests).Assembly.GetTypes());
}
