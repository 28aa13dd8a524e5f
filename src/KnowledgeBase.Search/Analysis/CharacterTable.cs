using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search.Analysis;

/// <summary>Kinds and folded forms of characters, computed once.</summary>
internal static class CharacterTable
{
    /// <summary>The folded form of a character that has no single one: the token is normalised as a whole.</summary>
    public const char NeedsNormalization = '\0';

    // Latin, Greek and Cyrillic with their extensions fold by table; the rest is rare enough for the slow path.
    private const int FoldedLimit = 0x0530;

    private static readonly CharacterKind[] Kinds = BuildKinds();
    private static readonly char[] FoldedForms = BuildFolded();

    /// <summary>The kind of a UTF-16 unit.</summary>
    public static CharacterKind KindOf(char c) => Kinds[c];

    /// <summary>The kind of a character that begins at an index, and how many units it takes.</summary>
    public static CharacterKind KindAt(ReadOnlySpan<char> text, int index, out int width)
    {
        width = 1;
        var kind = Kinds[text[index]];
        if (kind != CharacterKind.Surrogate)
        {
            return kind;
        }

        if (Rune.DecodeFromUtf16(text[index..], out var rune, out width) != System.Buffers.OperationStatus.Done)
        {
            width = 1;
            return CharacterKind.Other;
        }

        return KindOf(Rune.GetUnicodeCategory(rune), rune.Value);
    }

    /// <summary>The character in lower case without accents, or <see cref="NeedsNormalization"/>.</summary>
    public static char Fold(char c) => c < FoldedLimit ? FoldedForms[c] : NeedsNormalization;

    private static CharacterKind[] BuildKinds()
    {
        var kinds = new CharacterKind[char.MaxValue + 1];
        for (var c = 0; c < kinds.Length; c++)
        {
            kinds[c] = KindOf(CharUnicodeInfo.GetUnicodeCategory((char)c), c);
        }

        foreach (var c in "-\u2010\u2011'\u2019.,/:_&")
        {
            kinds[c] = CharacterKind.Connector;
        }

        foreach (var c in "*#")
        {
            kinds[c] = CharacterKind.Prefix;
        }

        return kinds;
    }

    private static CharacterKind KindOf(UnicodeCategory category, int codePoint) => category switch
    {
        UnicodeCategory.OtherLetter when IsWrittenWithoutSpaces(codePoint) => CharacterKind.Ideograph,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => CharacterKind.Letter,
        UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Format => codePoint == 0x200B ? CharacterKind.Other : CharacterKind.Mark,
        UnicodeCategory.Surrogate => CharacterKind.Surrogate,
        _ => CharacterKind.Other,
    };

    // Thai to Myanmar, Khmer, Hiragana and Han; Katakana and Hangul are joined like letters.
    private static bool IsWrittenWithoutSpaces(int codePoint) =>
        codePoint is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
            or (>= 0x3041 and <= 0x309F) or (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static char[] BuildFolded()
    {
        var folded = new char[FoldedLimit];
        for (var c = 0; c < FoldedLimit; c++)
        {
            folded[c] = c < 0x80 ? char.ToLowerInvariant((char)c) : FoldOf((char)c);
        }

        return folded;
    }

    private static char FoldOf(char c)
    {
        var bare = Folding.Fold(c.ToString());
        return bare.Length == 1 ? bare[0] : NeedsNormalization;
    }
}
