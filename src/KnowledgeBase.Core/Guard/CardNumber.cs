namespace KnowledgeBase.Core.Guard;

/// <summary>
/// What makes digits a card number: a scheme's prefix and length (ISO/IEC 7812 ranges as the schemes publish them) and the check digit. Of
/// random 16-digit numbers 2.7 % pass.
/// </summary>
internal static class CardNumber
{
    public const int MinLength = 13;
    public const int MaxLength = 19;

    // First and last six digits of a range, and the lengths that it has.
    private static readonly (int First, int Last, int MinLength, int MaxLength)[] Ranges =
    [
        (400000, 499999, 13, 13), (400000, 499999, 16, 16), (400000, 499999, 19, 19), // Visa
        (510000, 559999, 16, 16), (222100, 272099, 16, 16), // Mastercard
        (340000, 349999, 15, 15), (370000, 379999, 15, 15), // American Express
        (601100, 601199, 16, 19), (644000, 659999, 16, 19), // Discover
        (300000, 305999, 14, 19), (309500, 309599, 14, 19), (360000, 369999, 14, 19), (380000, 399999, 14, 19), // Diners Club
        (352800, 358999, 16, 19), // JCB
        (620000, 629999, 16, 19), // UnionPay
        (501800, 501899, 13, 19), (502000, 502099, 13, 19), (503800, 503899, 13, 19), (589300, 589399, 13, 19), // Maestro
        (630400, 630499, 13, 19), (675900, 675999, 13, 19), (676100, 676399, 13, 19), // Maestro
        (286900, 286999, 16, 16), (502275, 502275, 16, 16), (506199, 506499, 16, 16), (606333, 606333, 16, 16), // Carnet
        (636318, 636318, 16, 16), (636379, 636379, 16, 16), (639388, 639388, 16, 16), (639484, 639484, 16, 16), (639559, 639559, 16, 16), // Carnet
    ];

    /// <summary>Whether the digits can be the number of a card.</summary>
    public static bool IsPlausible(ReadOnlySpan<char> digits) => HasKnownPrefix(digits) && PassesLuhn(digits);

    /// <summary>The form that may be shown: the first six and the last four digits (PCI DSS 3.4.1), of short numbers the last four.</summary>
    public static string Mask(ReadOnlySpan<char> digits)
    {
        var shown = digits.Length >= 15 ? 6 : 0;
        return $"{digits[..shown]}{new string('*', digits.Length - shown - 4)}{digits[^4..]}";
    }

    private static bool HasKnownPrefix(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < MinLength or > MaxLength)
        {
            return false;
        }

        var prefix = 0;
        foreach (var digit in digits[..6])
        {
            prefix = (prefix * 10) + (digit - '0');
        }

        foreach (var range in Ranges)
        {
            if (prefix >= range.First && prefix <= range.Last && digits.Length >= range.MinLength && digits.Length <= range.MaxLength)
            {
                return true;
            }
        }

        return false;
    }

    // Luhn's formula, ISO/IEC 7812-1 annex B.
    private static bool PassesLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? value : value < 5 ? value * 2 : (value * 2) - 9;
        }

        return sum % 10 == 0;
    }
}
