using System.Text.RegularExpressions;

namespace KnowledgeBase.Core.Guard;

/// <summary>The words around digits that tell what they are.</summary>
internal static partial class CardContext
{
    private const int Before = 60;
    private const int After = 40;
    private const int Label = 30;

    /// <summary>Whether a word about cards, or an expiry date, stands near a span of normalised text.</summary>
    public static bool IsNear(string text, int start, int end)
    {
        var from = Math.Max(0, start - Before);
        var to = Math.Min(text.Length, end + After);
        return Words().IsMatch(text[from..start]) || Words().IsMatch(text[end..to])
            || Expiry().IsMatch(text[from..start]) || Expiry().IsMatch(text[end..to]);
    }

    /// <summary>Whether a label right before the digits says that they are a transfer's or a case's number.</summary>
    public static bool IsLabelledOtherwise(string text, int start) => OtherLabels().IsMatch(text[Math.Max(0, start - Label)..start]);

    /// <summary>Whether digits in groups are called an account's number for transfers.</summary>
    public static bool IsClabeNear(string text, int start) => text[Math.Max(0, start - Before)..start].Contains("CLABE", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(TARJETAS?|TDC|TDD|PLASTICOS?|CARDS?|PAN|VISA|MASTER ?CARD|AMEX|CARNET)(\b|[0-9])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(0[1-9]|1[0-2]) ?[/-] ?(20)?(2[4-9]|3[0-9])\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Expiry();

    [GeneratedRegex(@"\b(RASTREO|TRACKING( KEY)?|FOLIO|REFERENCIA|REFERENCE|CLABE|AUTORIZACION)\W{0,5}(ES|IS|NO|NUM|NUMERO|NUMBER)?\W{0,4}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OtherLabels();
}
