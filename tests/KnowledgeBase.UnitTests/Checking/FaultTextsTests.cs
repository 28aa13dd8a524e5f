using System.Reflection;
using System.Text.RegularExpressions;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering.Faults;
using Xunit;

namespace KnowledgeBase.UnitTests.Checking;

public sealed partial class FaultTextsTests
{
    private static IEnumerable<FaultRule> Rules =>
        typeof(FaultRules).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => (FaultRule)property.GetValue(obj: null)!);

    public static TheoryData<string> Names => [.. Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rule_has_a_text_in_both_languages_with_only_its_own_values(string name)
    {
        var rule = Rules.Single(rule => rule.Name == name);
        var fault = rule.At(1, [.. rule.Arguments.Select(argument => $"«{argument}»")]).In("a.md");

        var (spanish, english) = (FaultTexts.Describe(fault, Language.Spanish), FaultTexts.Describe(fault, Language.English));

        Assert.NotEqual(spanish, english);
        Assert.Equal(Values().Matches(spanish).Select(match => match.Value).Distinct().Order(), Values().Matches(english).Select(match => match.Value).Distinct().Order());
    }

    [Fact]
    public void Names_are_unique_and_every_reason_of_refusal_has_its_words()
    {
        Assert.Equal(Rules.Count(), Rules.Select(rule => rule.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Enum.GetValues<RefusalReason>(), reason => Assert.NotEqual(FaultTexts.Describe(reason, Language.Spanish), FaultTexts.Describe(reason, Language.English)));
    }

    [Fact]
    public void Values_stand_in_the_text()
    {
        var fault = FaultRules.ParameterNotYet.At(3, "plazo", new DateOnly(2027, 1, 1)).In("a.md");

        Assert.Equal("`plazo` no tiene valor antes del 2027-01-01. Agregue en parameters.yml el valor que vale hoy.", FaultTexts.Describe(fault, Language.Spanish));
        Assert.Contains("{{name}}", FaultTexts.Describe(FaultRules.FigureTyped.At(1, "$5").In("a.md"), Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_carries_exactly_the_values_that_its_rule_names() =>
        Assert.Throws<ArgumentException>(() => FaultRules.ParameterUnknown.At(1));

    [GeneratedRegex("«[a-z]+»", RegexOptions.NonBacktracking)]
    private static partial Regex Values();
}
