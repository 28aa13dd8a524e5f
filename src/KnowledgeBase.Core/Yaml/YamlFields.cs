using System.Globalization;
using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Yaml;

/// <summary>Takes typed fields out of a mapping and collects a fault for each that is missing, empty, too long, of another type or unknown.</summary>
public sealed class YamlFields
{
    private readonly YamlMap _map;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly ICollection<TextFault> _faults;

    /// <summary>Begins with a mapping.</summary>
    /// <param name="map">The mapping.</param>
    /// <param name="faults">Where faults go.</param>
    public YamlFields(YamlMap map, ICollection<TextFault> faults)
    {
        _map = map;
        _faults = faults;
    }

    /// <summary>The line of a field's key, or the mapping's own when it is absent.</summary>
    public int LineOf(string field) => _map.Find(field)?.Line ?? _map.Line;

    /// <summary>A field of any type that may be absent.</summary>
    public YamlValue? Optional(string field)
    {
        _taken.Add(field);
        return _map.Find(field)?.Value;
    }

    /// <summary>A field of any type that must be there; <see langword="null"/> with a fault otherwise.</summary>
    public YamlValue? Required(string field)
    {
        var value = Optional(field);
        if (value is null or YamlText { Text: "" })
        {
            _faults.Add(FaultRules.FieldMissing.At(LineOf(field), field));
            return null;
        }

        return value;
    }

    /// <summary>A text that must be there, one line of at most so many characters.</summary>
    public string? Text(string field, int maxLength) => Checked(field, Required(field), maxLength);

    /// <summary>A text that may be absent or empty, one line of at most so many characters.</summary>
    public string? OptionalText(string field, int maxLength) =>
        Optional(field) is { } value and not YamlText { Text: "" } ? Checked(field, value, maxLength) : null;

    /// <summary>A list of texts; a fault for an item of another form.</summary>
    public IReadOnlyList<string> Texts(string field, int maxLength)
    {
        if (Optional(field) is not { } value || value is YamlText { Text: "" })
        {
            return [];
        }

        if (value is not YamlList list)
        {
            _faults.Add(FaultRules.FieldForm.At(LineOf(field), field, "- …"));
            return [];
        }

        return [.. list.Items.Select(item => Checked(field, item, maxLength)).OfType<string>()];
    }

    /// <summary>A day written as <c>2026-11-01</c> that must be there.</summary>
    public DateOnly? Day(string field)
    {
        if (Required(field) is not { } value)
        {
            return null;
        }

        if (value is YamlText text && DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _faults.Add(FaultRules.FieldForm.At(value.Line, field, "2026-11-01"));
        return null;
    }

    /// <summary>A text that a parser must accept.</summary>
    /// <param name="field">The field.</param>
    /// <param name="form">An example of the form, for the fault.</param>
    /// <param name="parse">Gives <see langword="null"/> for a text of another form.</param>
    public T? Parsed<T>(string field, string form, Func<string, T?> parse)
        where T : struct
    {
        if (Required(field) is not { } value)
        {
            return null;
        }

        var parsed = value is YamlText text ? parse(text.Text) : null;
        if (parsed is null)
        {
            _faults.Add(FaultRules.FieldForm.At(value.Line, field, form));
        }

        return parsed;
    }

    /// <summary>A text that must be one of a list.</summary>
    public string? OneOf(string field, IReadOnlyList<string> allowed)
    {
        if (Required(field) is not { } value)
        {
            return null;
        }

        if (value is YamlText text && allowed.Contains(text.Text, StringComparer.Ordinal))
        {
            return text.Text;
        }

        _faults.Add(FaultRules.FieldValue.At(value.Line, field, string.Join(", ", allowed)));
        return null;
    }

    /// <summary>Adds a fault for every field that nobody took.</summary>
    public void RefuseOthers()
    {
        foreach (var entry in _map.Entries.Where(entry => !_taken.Contains(entry.Key)))
        {
            _faults.Add(FaultRules.FieldUnknown.At(entry.Line, entry.Key));
        }
    }

    private string? Checked(string field, YamlValue? value, int maxLength)
    {
        switch (value)
        {
            case null:
                return null;
            case YamlText { Text: var text } when text.Length <= maxLength && !text.Any(char.IsControl):
                return text;
            case YamlText { Text: var text } when text.Length > maxLength:
                _faults.Add(FaultRules.FieldTooLong.At(value.Line, field, maxLength));
                return null;
            default:
                _faults.Add(FaultRules.FieldForm.At(value.Line, field, "…"));
                return null;
        }
    }
}
