using System.Collections.Frozen;

namespace KnowledgeBase.Core.Guard;

/// <summary>The 18-digit number of a Mexican account: bank, place, account and a check digit with the weights 3, 7, 1.</summary>
internal static class Clabe
{
    public const int Length = 18;

    // Codes of participants in the interbank transfer system; a number with another code is no account's.
    private static readonly FrozenSet<string> Banks = (
        "001 002 006 009 012 014 019 021 022 030 032 036 037 042 044 058 059 060 062 072 106 108 110 112 113 116 124 126 127 128 129 130 131 132 133 "
        + "135 136 137 138 139 140 141 143 145 147 148 150 151 152 154 155 156 157 158 159 160 166 167 168 600 601 602 605 606 607 608 610 614 615 616 "
        + "617 618 619 620 621 622 623 626 627 628 629 630 631 632 633 634 636 637 638 640 642 646 647 648 649 651 652 653 655 656 659 661 669 670 677 "
        + "679 680 683 684 685 686 689 699 703 706 710 714 715 720 721 722 723 725 727 728 729 730 732 734 738 740 812 901 902")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the digits are a valid number.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        if (digits.Length != Length || !Banks.Contains(digits[..3].ToString()))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            var weight = (i % 3) switch { 0 => 3, 1 => 7, _ => 1 };
            sum += (digits[i] - '0') * weight % 10;
        }

        return (10 - (sum % 10)) % 10 == digits[^1] - '0';
    }

    /// <summary>The bank and the last four digits.</summary>
    public static string Mask(ReadOnlySpan<char> digits) => $"{digits[..3]}***********{digits[^4..]}";
}
