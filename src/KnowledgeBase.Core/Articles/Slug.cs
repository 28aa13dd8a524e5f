using System.Globalization;
using System.Text;

namespace KnowledgeBase.Core.Articles;

/// <summary>Makes the readable part of addresses, file names and anchors.</summary>
public static class Slug
{
    private const int MaxLength = 80;

    /// <summary>
    /// Folds a text to lower-case letters, digits and single hyphens: "¿Qué decir?" becomes <c>que-decir</c>. At most 80 characters, cut at
    /// a hyphen; a text without letters or digits becomes <c>x</c>.
    /// </summary>
    public static string From(string text)
    {
        var slug = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return Cut(slug.ToString().Trim('-'));
    }

    private static string Cut(string slug)
    {
        if (slug.Length == 0)
        {
            return "x";
        }

        if (slug.Length <= MaxLength)
        {
            return slug;
        }

        var hyphen = slug.LastIndexOf('-', MaxLength);
        return slug[..(hyphen > 0 ? hyphen : MaxLength)];
    }
}
