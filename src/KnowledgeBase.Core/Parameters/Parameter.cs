using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Parameters;

/// <summary>A figure that articles call by name: a fee, a deadline, a limit, a telephone number.</summary>
/// <param name="Name">The name in articles.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Days">For <see cref="ParameterType.Days"/>, which days; otherwise <see langword="null"/>.</param>
/// <param name="DescriptionSpanish">What it is, in Spanish.</param>
/// <param name="DescriptionEnglish">What it is, in English.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Source">Where it comes from, or <c>fictional</c>.</param>
/// <param name="Values">Its values by ascending day; at least one, no day twice.</param>
/// <param name="Line">Its line of the file.</param>
public sealed record Parameter(
    ParameterName Name,
    ParameterType Type,
    DayUnit? Days,
    string DescriptionSpanish,
    string DescriptionEnglish,
    string Owner,
    string Source,
    IReadOnlyList<DatedValue> Values,
    int Line)
{
    /// <summary>What the figure is, in a language.</summary>
    public string Description(Language language) => language switch
    {
        Language.Spanish => DescriptionSpanish,
        Language.English => DescriptionEnglish,
    };

    /// <summary>The value on a day, or <see langword="null"/> before the first.</summary>
    /// <param name="day">The day, Mexico City.</param>
    public ParameterValue? ValueOn(DateOnly day) => Values.LastOrDefault(value => value.From <= day)?.Value;

    /// <summary>The value on a day as articles show it, such as "90 días naturales"; <see langword="null"/> before the first value.</summary>
    /// <param name="day">The day, Mexico City.</param>
    /// <param name="language">The language of the text around it.</param>
    public string? Format(DateOnly day, Language language) => ValueOn(day) is { } value ? ParameterFormat.Format(this, value, language) : null;
}
