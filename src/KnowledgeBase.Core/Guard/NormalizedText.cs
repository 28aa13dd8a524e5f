using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Core.Guard;

/// <summary>
/// A text as a reader would take it: compatibility forms (NFKC) and digits of every script as ASCII, entities decoded, hidden characters gone,
/// each kind of space, dash and tag as one plain character. It remembers where each character came from.
/// </summary>
internal sealed partial class NormalizedText
{
    /// <summary>What a tag becomes: it separates digits without being part of a word.</summary>
    public const char Tag = '\u0001';

    private readonly List<int> _starts;
    private readonly List<int> _ends;

    private NormalizedText(string value, List<int> starts, List<int> ends)
    {
        Value = value;
        _starts = starts;
        _ends = ends;
    }

    /// <summary>The normalised characters, in upper case without accents.</summary>
    public string Value { get; }

    /// <summary>The span of the original text that a span of the normalised one came from.</summary>
    public (int Start, int Length) Origin(int start, int length) => (_starts[start], _ends[start + length - 1] - _starts[start]);

    /// <summary>Normalises a text. Linear in its length.</summary>
    public static NormalizedText From(string text)
    {
        var value = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        var ends = new List<int>(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (char.IsAscii(text[i]) && text[i] is not ('&' or '<'))
            {
                value.Append(char.ToUpperInvariant(text[i]));
                starts.Add(i);
                ends.Add(++i);
                continue;
            }

            var (decoded, length) = Next(text, i);
            foreach (var c in decoded)
            {
                value.Append(c);
                starts.Add(i);
                ends.Add(i + length);
            }

            i += length;
        }

        return new NormalizedText(value.ToString(), starts, ends);
    }

    private static (string Decoded, int Length) Next(string text, int at)
    {
        if (text[at] == '&' && Entity().Match(text, at, Math.Min(12, text.Length - at)) is { Success: true } entity)
        {
            // "&amp;#52;" is what an editor makes of a pasted "&#52;".
            var once = WebUtility.HtmlDecode(entity.Value);
            return once == "&" && Entity().Match($"&{Rest(text, at + entity.Length)}") is { Success: true } twice
                ? (Fold(WebUtility.HtmlDecode(twice.Value)), entity.Length + twice.Length - 1)
                : (Fold(once), entity.Length);
        }

        if (text[at] == '<' && HtmlTag().Match(text, at, Math.Min(200, text.Length - at)) is { Success: true } tag)
        {
            return (Tag.ToString(), tag.Length);
        }

        // Half of a surrogate pair is no character.
        return Rune.TryGetRuneAt(text, at, out var rune) ? (Fold(rune.ToString()), rune.Utf16SequenceLength) : (" ", 1);
    }

    private static string Rest(string text, int at) => text.Substring(at, Math.Min(10, text.Length - at));

    private static string Fold(string original)
    {
        var folded = new StringBuilder(original.Length);
        foreach (var rune in original.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Control when rune.Value is not ('\n' or '\r' or '\t'):
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    folded.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                    break;
                case UnicodeCategory.SpaceSeparator:
                    folded.Append(' ');
                    break;
                case UnicodeCategory.DashPunctuation:
                case UnicodeCategory.MathSymbol when rune.Value == '\u2212':
                    folded.Append('-');
                    break;
                default:
                    folded.Append(Rune.ToUpperInvariant(rune).ToString());
                    break;
            }
        }

        return folded.ToString();
    }

    [GeneratedRegex(@"^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(@"^<[/!a-zA-Z][^<>\n]{0,190}>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlTag();
}
