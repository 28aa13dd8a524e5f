using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Search;
using Xunit;

namespace KnowledgeBase.UnitTests.Retrieval;

public sealed class ScoreTextsTests
{
    public static TheoryData<ScorePart> Parts => [.. Enum.GetValues<ScorePart>()];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_of_a_score_has_a_text_in_both_languages_with_the_same_arguments(ScorePart part)
    {
        string[] arguments = ["«a»", "«b»", "«c»", "«d»"];
        var explanation = new ScoreExplanation(part, 1, []) { Arguments = arguments };

        var (spanish, english) = (ScoreTexts.Describe(explanation, Language.Spanish), ScoreTexts.Describe(explanation, Language.English));

        Assert.NotEqual(spanish, english);
        Assert.All(arguments, argument => Assert.Equal(spanish.Contains(argument, StringComparison.Ordinal), english.Contains(argument, StringComparison.Ordinal)));
    }

    [Fact]
    public void Arguments_stand_in_the_text()
    {
        var part = new ScoreExplanation(ScorePart.Coverage, 1.2, []) { Arguments = ["2", "3"] };

        Assert.Equal("factor por 2 de 3 palabras", ScoreTexts.Describe(part, Language.Spanish));
        Assert.Equal("factor for 2 of 3 words", ScoreTexts.Describe(part, Language.English));
    }
}
