using System.Globalization;
using System.Text;

namespace KnowledgeBase.Search.Analysis;

/// <summary>Normal forms of a whole string: the general but slow way.</summary>
internal static class Folding
{
    /// <summary>Lower case without accents: NFKC, then case folded, then decomposed and its marks dropped. <c>Año</c> becomes <c>ano</c>.</summary>
    public static string Fold(string text)
    {
        var decomposed = Lower(text).Normalize(NormalizationForm.FormKD);
        var bare = new StringBuilder(decomposed.Length);
        foreach (var rune in decomposed.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format))
            {
                _ = bare.Append(rune.Value switch { 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'ø' => "o", 'đ' => "d", 'ł' => "l", 'ı' => "i", _ => rune.ToString() });
            }
        }

        return bare.ToString();
    }

    /// <summary>Lower case with its accents, in composed form: <c>AN̄O</c> and <c>Año</c> written either way meet.</summary>
    public static string Lower(string text) => Valid(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    // Normalize refuses lone surrogates, which anybody can type.
    private static string Valid(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c))
            {
                return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
            }
        }

        return text;
    }
}
