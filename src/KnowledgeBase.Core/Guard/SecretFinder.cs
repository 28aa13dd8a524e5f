using System.Text.RegularExpressions;

namespace KnowledgeBase.Core.Guard;

/// <summary>Finds what no issuer or desk may keep for a moment: track data, security codes and PINs.</summary>
internal static partial class SecretFinder
{
    private const int NearCard = 200;

    /// <summary>Track data of either track, as spans of the normalised text.</summary>
    public static IEnumerable<(int Start, int Length)> Tracks(string text)
    {
        for (var match = Track1().Match(text); match.Success; match = match.NextMatch())
        {
            yield return (match.Index, match.Length);
        }

        for (var match = Track2().Match(text); match.Success; match = match.NextMatch())
        {
            if (match.Value[0] == ';' || CardNumber.IsPlausible(match.Groups["pan"].ValueSpan))
            {
                yield return (match.Index, match.Length);
            }
        }
    }

    /// <summary>
    /// The digits of labelled security codes and PINs. Right after their label they count anywhere; near a card number some words may stand
    /// between. "El CVV tiene 3 dígitos" and "NIP de 4 dígitos" name no code.
    /// </summary>
    /// <param name="text">The normalised text.</param>
    /// <param name="cards">Where card numbers and track data begin in it, in ascending order.</param>
    public static IEnumerable<(GuardKind Kind, int Start, int Length)> Codes(string text, int[] cards)
    {
        for (var match = Code().Match(text); match.Success; match = match.NextMatch())
        {
            var digits = match.Groups["digits"];
            var isPin = match.Groups["pin"].Success;
            var fits = isPin ? digits.Length is >= 4 and <= 6 : digits.Length is 3 or 4;
            if (fits && !Unit().IsMatch(text.AsSpan(match.Index + match.Length)) && (match.Groups["filler"].Length == 0 || IsNear(cards, digits.Index)))
            {
                yield return (isPin ? GuardKind.Pin : GuardKind.SecurityCode, digits.Index, digits.Length);
            }
        }
    }

    private static bool IsNear(int[] cards, int at)
    {
        var next = Array.BinarySearch(cards, at);
        next = next < 0 ? ~next : next;
        return (next < cards.Length && cards[next] - at < NearCard) || (next > 0 && at - cards[next - 1] < NearCard);
    }

    [GeneratedRegex(@"%?B[0-9]{12,19}\^[^\^\n]{2,26}\^[0-9]{4,40}\??", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Track1();

    [GeneratedRegex(@";?(?<pan>[0-9]{13,19})[=D][0-9]{7,30}\??", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Track2();

    [GeneratedRegex(
        @"\b((?<code>CVV2?|CVC2?|CSC|CID|CODIGO DE SEGURIDAD|SECURITY CODE)|(?<pin>NIP|PIN))(?<filler>( (DE|DEL|LA|EL|CLIENTE|TARJETA|MI|SU|THE|OF|CARD|CUSTOMER)){0,4})(?<link>[ :=#*_`""'\-\t\u0001]{1,6}((ES|IS|FUE|WAS|NUMERO|NUMBER)[ :]{1,3})?)(?<digits>[0-9]{3,6})\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex("^ ?(DIGIT|MINUT|SEGUND|SECOND|DIA|DAY|HORA|HOUR|VECES|TIMES|INTENTO|ATTEMPT|PESOS|%|MXN)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
