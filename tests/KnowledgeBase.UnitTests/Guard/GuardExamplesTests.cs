using KnowledgeBase.Core.Guard;
using KnowledgeBase.Testing;
using Xunit;

namespace KnowledgeBase.UnitTests.Guard;

public sealed class GuardExamplesTests
{
    private static readonly GuardKind[] CardData = [GuardKind.CardNumber, GuardKind.TrackData];

    public static TheoryData<string, bool> Examples() => new(GuardExamples.All);

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_server_blocks_the_same_examples_as_the_browser(string text, bool blocked) =>
        Assert.Equal(blocked, CardDataGuard.Inspect(text).Findings.Any(finding => CardData.Contains(finding.Kind)));
}
