using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Yaml;

namespace KnowledgeBase.Core.Parameters;

/// <summary>Reads <c>parameters.yml</c>; a parameter with a fault is left out, the others stay.</summary>
public static partial class ParameterTableReader
{
    /// <summary>The longest file that is read, in characters.</summary>
    public const int MaxLength = 1024 * 1024;

    private const decimal Largest = 1_000_000_000_000m;

    /// <summary>Reads the text of the file.</summary>
    public static ParameterTableReading Read(string text)
    {
        var faults = new List<TextFault>();
        IReadOnlyList<YamlValue> items = [];
        switch (YamlReader.Read(text, MaxLength))
        {
            case YamlReading.Refused refused:
                faults.Add(refused.Fault);
                break;
            case YamlReading.Read { Root: YamlList list }:
                items = list.Items;
                break;
            case YamlReading.Read { Root: YamlMap { Entries.Count: 0 } }:
                break;
            case YamlReading.Read { Root: var root }:
                faults.Add(FaultRules.FieldForm.At(root.Line, ParameterTable.Path, "- name: …"));
                break;
        }

        var parameters = items.Select(item => ReadParameter(item, faults)).OfType<Parameter>().ToList();
        faults.AddRange(parameters
            .GroupBy(parameter => parameter.Name)
            .SelectMany(group => group.Skip(1), (group, second) => FaultRules.ParameterTwice.At(second.Line, second.Name.Value, group.First().Line)));
        return new ParameterTableReading(new ParameterTable(parameters, BlobHash.Of(text)), [.. faults.OrderBy(fault => fault.Line)]);
    }

    private static Parameter? ReadParameter(YamlValue item, List<TextFault> all)
    {
        if (item is not YamlMap map)
        {
            all.Add(FaultRules.FieldForm.At(item.Line, "parameter", "- name: …"));
            return null;
        }

        var faults = new List<TextFault>();
        var fields = new YamlFields(map, faults);
        var name = fields.Parsed("name", "plazo_aclaracion", text => ParameterName.TryParse(text, out var parsed) ? parsed : (ParameterName?)null);
        var type = EnumName.TryParse<ParameterType>(fields.OneOf("type", EnumName.All<ParameterType>()), out var parsed) ? parsed : (ParameterType?)null;
        var days = ReadUnit(fields, type, faults);
        var description = ReadDescription(fields, faults);
        var owner = fields.Text("owner", 80);
        var source = fields.Text("source", 200);
        var values = ReadValues(fields, type, faults);
        fields.RefuseOthers();
        all.AddRange(faults);
        return faults.Count > 0
            ? null
            : new Parameter(name!.Value, type!.Value, days, description!.Value.Spanish, description.Value.English, owner!, source!, values, map.Line);
    }

    private static DayUnit? ReadUnit(YamlFields fields, ParameterType? type, List<TextFault> faults)
    {
        if (type == ParameterType.Days)
        {
            return EnumName.TryParse<DayUnit>(fields.OneOf("unit", EnumName.All<DayUnit>()), out var unit) ? unit : null;
        }

        if (fields.Optional("unit") is { } other && type is not null)
        {
            faults.Add(FaultRules.ParameterUnitUnexpected.At(other.Line));
        }

        return null;
    }

    private static (string Spanish, string English)? ReadDescription(YamlFields fields, List<TextFault> faults)
    {
        if (fields.Required("description") is not { } value)
        {
            return null;
        }

        if (value is not YamlMap map)
        {
            faults.Add(FaultRules.FieldForm.At(value.Line, "description", "{es: …, en: …}"));
            return null;
        }

        var languages = new YamlFields(map, faults);
        var (spanish, english) = (languages.Text("es", 200), languages.Text("en", 200));
        languages.RefuseOthers();
        return spanish is null || english is null ? null : (spanish, english);
    }

    private static List<DatedValue> ReadValues(YamlFields fields, ParameterType? type, List<TextFault> faults)
    {
        var values = new List<DatedValue>();
        if (fields.Required("values") is not { } required)
        {
            return values;
        }

        if (required is not YamlList { Items.Count: > 0 } list)
        {
            faults.Add(FaultRules.FieldForm.At(required.Line, "values", "- from: 2026-11-01"));
            return values;
        }

        foreach (var item in list.Items)
        {
            if (item is not YamlMap map)
            {
                faults.Add(FaultRules.FieldForm.At(item.Line, "values", "- from: 2026-11-01"));
                continue;
            }

            var dated = new YamlFields(map, faults);
            var from = dated.Day("from");
            var value = dated.Text("value", 40) is { } text && type is { } known ? ReadValue(known, text, dated.LineOf("value"), faults) : null;
            dated.RefuseOthers();
            if (from is null || value is null)
            {
                continue;
            }

            if (values.Count > 0 && values[^1].From >= from)
            {
                faults.Add(FaultRules.ParameterValueOrder.At(map.Line));
            }

            values.Add(new DatedValue(from.Value, value));
        }

        return values;
    }

    private static ParameterValue? ReadValue(ParameterType type, string text, int line, List<TextFault> faults)
    {
        ParameterValue? value = type switch
        {
            ParameterType.Phone => PhonePattern().IsMatch(text) ? new ParameterValue.Telephone(text) : null,
            ParameterType.Time => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? new ParameterValue.TimeOfDay(time)
                : null,
            ParameterType.Amount => Number(text, decimals: 2),
            ParameterType.Percentage => Number(text, decimals: 4),
            _ => Number(text, decimals: 0),
        };
        if (value is null)
        {
            faults.Add(FaultRules.ParameterValue.At(line, EnumName.Of(type), Example(type)));
        }

        return value;
    }

    private static ParameterValue.Quantity? Number(string text, int decimals) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number <= Largest && decimal.Round(number, decimals) == number
            ? new ParameterValue.Quantity(number)
            : null;

    private static string Example(ParameterType type) => type switch
    {
        ParameterType.Amount => "1500.00",
        ParameterType.Percentage => "16",
        ParameterType.Days => "90",
        ParameterType.Hours => "48",
        ParameterType.Minutes => "15",
        ParameterType.Count => "3",
        ParameterType.Time => "\"07:00\"",
        ParameterType.Phone => "\"55 5340 0999\"",
    };

    [GeneratedRegex(@"^\+?[0-9][0-9 *#]{1,24}$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PhonePattern();
}
