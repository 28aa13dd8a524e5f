using System.Globalization;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Parameters;

/// <summary>Writes values with their unit as the table of docs/authors.md says. Figures are Mexican in both languages: point for decimals, comma for thousands.</summary>
public static class ParameterFormat
{
    /// <summary>A value of a parameter in a language.</summary>
    public static string Format(Parameter parameter, ParameterValue value, Language language) => value switch
    {
        ParameterValue.Quantity quantity => Format(parameter, quantity.Number, language),
        ParameterValue.TimeOfDay time => time.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
        ParameterValue.Telephone telephone => telephone.Number,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "An unknown kind of value."),
    };

    private static string Format(Parameter parameter, decimal number, Language language)
    {
        var spanish = language == Language.Spanish;
        var one = number == 1;
        return parameter.Type switch
        {
            ParameterType.Amount => spanish ? Invariant($"${number:N2}") : Invariant($"MXN {number:N2}"),
            ParameterType.Percentage => spanish ? Invariant($"{number:0.####} %") : Invariant($"{number:0.####}%"),
            ParameterType.Days => Invariant($"{number:N0} {Days(parameter.Days ?? DayUnit.Calendar, one, spanish)}"),
            ParameterType.Hours => Invariant($"{number:N0} {Unit(one, spanish, "hora", "horas", "hour", "hours")}"),
            ParameterType.Minutes => Invariant($"{number:N0} {Unit(one, spanish, "minuto", "minutos", "minute", "minutes")}"),
            _ => Invariant($"{number:N0}"),
        };
    }

    private static string Days(DayUnit unit, bool one, bool spanish) => unit switch
    {
        DayUnit.Calendar => Unit(one, spanish, "día natural", "días naturales", "calendar day", "calendar days"),
        DayUnit.Business => Unit(one, spanish, "día hábil", "días hábiles", "business day", "business days"),
    };

    private static string Unit(bool one, bool spanish, string día, string días, string day, string days) => (one, spanish) switch
    {
        (true, true) => día,
        (false, true) => días,
        (true, false) => day,
        (false, false) => days,
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
