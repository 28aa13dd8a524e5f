using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Rendering.Faults;

/// <summary>
/// The texts of faults, in English and Spanish, for everyone who tells authors about them: <c>kb check</c>, the editor, the page of pushes from outside. A text
/// names the values of its fault as <c>{name}</c>.
/// </summary>
public static partial class FaultTexts
{
    private static readonly ResourceManager Texts = new(typeof(FaultTexts));

    /// <summary>What is wrong and how to mend it.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="language">The reader's language.</param>
    public static string Describe(Fault fault, Language language)
    {
        var culture = CultureInfo.GetCultureInfo(LanguageCode.Of(language));
        var values = fault.Rule.Arguments.Zip(fault.Arguments).ToDictionary(pair => pair.First, pair => Write(pair.Second, culture), StringComparer.Ordinal);
        return Placeholder().Replace(Template(fault.Rule, culture), match => match.Groups["name"] is { Success: true, Value: var name } ? values[name] : match.Value);
    }

    /// <summary>Why a text is refused, as part of a sentence.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="language">The reader's language.</param>
    public static string Describe(RefusalReason reason, Language language) => Write(reason, CultureInfo.GetCultureInfo(LanguageCode.Of(language)));

    private static string Template(FaultRule rule, CultureInfo culture) =>
        Texts.GetString(rule.Name, culture) ?? throw new InvalidOperationException($"The rule '{rule.Name}' has no text.");

    private static string Write(object value, CultureInfo culture) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Fault fault => Describe(fault, LanguageCode.Parse(culture.Name) ?? Language.English),
        RefusalReason reason => Texts.GetString($"reason-{reason}", culture) ?? reason.ToString(),
        IFormattable formattable => formattable.ToString(null, culture),
        _ => value.ToString() ?? string.Empty,
    };

    // What stands in doubled braces is the syntax of parameters, told as it is.
    [GeneratedRegex(@"\{(?<name>[a-z]+)\}|\{\{[a-z]+\}\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();
}
