using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Core.Guard;

/// <summary>The codes by which the state knows a person: CURP by its form, date, state and check digit; RFC by its form and date beside its name.</summary>
internal static partial class PersonCodes
{
    // Accents fold away before the search, and so does the tilde: the official alphabet has Ñ between N and O.
    private const string CurpAlphabet = "0123456789ABCDEFGHIJKLMN\u00D1OPQRSTUVWXYZ";

    /// <summary>CURPs and RFCs of a normalised text.</summary>
    public static IEnumerable<(GuardKind Kind, int Start, int Length)> In(string text)
    {
        for (var match = Curp().Match(text); match.Success; match = match.NextMatch())
        {
            if (IsDate(match.Groups["date"].ValueSpan) && HasCheckDigit(match.ValueSpan))
            {
                yield return (GuardKind.Curp, match.Index, match.Length);
            }
        }

        for (var match = Rfc().Match(text); match.Success; match = match.NextMatch())
        {
            var code = match.Groups["code"];
            if (IsDate(match.Groups["date"].ValueSpan))
            {
                yield return (GuardKind.Rfc, code.Index, code.Length);
            }
        }
    }

    /// <summary>The first two and the last two characters.</summary>
    public static string Mask(ReadOnlySpan<char> code) => $"{code[..2]}{new string('*', code.Length - 4)}{code[^2..]}";

    private static bool IsDate(ReadOnlySpan<char> yymmdd) =>
        DateOnly.TryParseExact(yymmdd, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool HasCheckDigit(ReadOnlySpan<char> curp)
    {
        var sum = 0;
        for (var i = 0; i < curp.Length - 1; i++)
        {
            sum += CurpAlphabet.IndexOf(curp[i], StringComparison.Ordinal) * (curp.Length - i);
        }

        return (10 - (sum % 10)) % 10 == curp[^1] - '0';
    }

    [GeneratedRegex(
        @"\b[A-Z][AEIOUX][A-Z]{2}(?<date>[0-9]{6})[HMX](AS|BC|BS|CC|CL|CM|CS|CH|DF|DG|GT|GR|HG|JC|MC|MN|MS|NT|NL|OC|PL|QT|QR|SP|SL|SR|TC|TS|TL|VZ|YN|ZS|NE)[B-DF-HJ-NP-TV-Z]{3}[A-Z0-9][0-9]\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Curp();

    [GeneratedRegex(
        @"\bR\.?F\.?C\b[^A-Z0-9\n]{0,6}((ES|DEL|DE|CLIENTE|TITULAR|IS|OF|THE|CUSTOMER)[^A-Z0-9\n]{1,3}){0,4}(?<code>[A-Z&]{3,4}[ -]?(?<date>[0-9]{6})[ -]?[A-Z0-9]{2}[0-9A])\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Rfc();
}
