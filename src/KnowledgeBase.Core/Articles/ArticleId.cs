using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Core.Articles;

/// <summary>The lasting number of an article, written <c>KB-0002</c>. It never changes and is never given out again.</summary>
public readonly partial record struct ArticleId : IComparable<ArticleId>
{
    /// <summary>The largest number that an id can carry.</summary>
    public const int MaxNumber = 999_999;

    /// <summary>Makes the id of a number.</summary>
    /// <param name="number">From 1 to <see cref="MaxNumber"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside that range.</exception>
    public ArticleId(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MaxNumber);
        Number = number;
    }

    /// <summary>The number, from 1.</summary>
    public int Number { get; }

    /// <summary>The form in file names, <c>kb-0002</c>.</summary>
    public string FileStem => string.Create(CultureInfo.InvariantCulture, $"kb-{Number:D4}");

    /// <summary>Reads the written form, <c>KB-0002</c> with at least four digits, in upper or lower case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ArticleId id)
    {
        id = default;
        if (text is null || !Pattern().IsMatch(text))
        {
            return false;
        }

        var number = int.Parse(text.AsSpan(3), CultureInfo.InvariantCulture);
        if (number < 1)
        {
            return false;
        }

        id = new ArticleId(number);
        return true;
    }

    /// <summary>The written form, <c>KB-0002</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"KB-{Number:D4}");

    /// <inheritdoc/>
    public int CompareTo(ArticleId other) => Number.CompareTo(other.Number);

    /// <summary>Whether the left id has the lower number.</summary>
    public static bool operator <(ArticleId left, ArticleId right) => left.Number < right.Number;

    /// <summary>Whether the left id has the higher number.</summary>
    public static bool operator >(ArticleId left, ArticleId right) => left.Number > right.Number;

    /// <summary>Whether the left id has no higher number.</summary>
    public static bool operator <=(ArticleId left, ArticleId right) => left.Number <= right.Number;

    /// <summary>Whether the left id has no lower number.</summary>
    public static bool operator >=(ArticleId left, ArticleId right) => left.Number >= right.Number;

    [GeneratedRegex("^[Kk][Bb]-[0-9]{4,6}\\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Pattern();
}
