using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Core.Yaml;

/// <summary>Writes scalars so that every YAML reader gives back the same text; plain where that is safe, so that files read and compare well.</summary>
public static class YamlWriter
{
    private static readonly SearchValues<string> Ambiguous = SearchValues.Create(
        ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "~"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> FlowMarks = SearchValues.Create(",[]{}:#");

    /// <summary>The scalar for a text: the text itself, or the text in double quotes with escapes.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>The scalar for a text that stands inside <c>[ … ]</c> or <c>{ … }</c>, where commas and brackets mean something too.</summary>
    public static string FlowScalar(string text) =>
        (IsPlain(text) || IsCounted(text)) && !text.AsSpan().ContainsAny(FlowMarks) ? text : Quote(text);

    // Narrower than YAML's own rule for plain scalars: a first letter or opening mark, no indicator that could end or turn the scalar,
    // and no word that YAML 1.1 readers take for a truth value or nothing.
    private static bool IsPlain(string text) =>
        text.Length > 0
        && (char.IsLetter(text[0]) || text[0] is '¿' or '¡')
        && text[^1] is not (':' or ' ')
        && !Ambiguous.Contains(text)
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.Any(NeedsEscape);

    // "16 digits" is no number to any reader, and people write it without quotation marks.
    private static bool IsCounted(string text) =>
        char.IsAsciiDigit(text.FirstOrDefault()) && text.Contains(' ', StringComparison.Ordinal) && text.Any(char.IsLetter) && IsPlain($"x{text}");

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when NeedsEscape(c) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static bool NeedsEscape(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' or '\u00a0' or >= '\ufffe';
}
