using System.Buffers;
using System.Text;

namespace KnowledgeBase.Core.Guard;

/// <summary>Groups of digits with nothing but separators between them, such as <c>4111 1111-1111.1111</c>.</summary>
internal sealed class DigitRun
{
    // Enough for "** **" between bold groups; a masked number has more in its middle.
    private const int LongestSeparator = 5;
    private static readonly SearchValues<char> Separators = SearchValues.Create(" -.,_*`~'\"/\\|·•()[]\t\n\u0001");

    private readonly string _digits;
    private readonly int[] _offsets;

    private DigitRun(string text, IReadOnlyList<(int Start, int Length)> groups)
    {
        Groups = groups;
        _offsets = new int[groups.Count + 1];
        var digits = new StringBuilder();
        for (var i = 0; i < groups.Count; i++)
        {
            digits.Append(text, groups[i].Start, groups[i].Length);
            _offsets[i + 1] = digits.Length;
        }

        _digits = digits.ToString();
    }

    /// <summary>Where each group of digits stands in the normalised text.</summary>
    public IReadOnlyList<(int Start, int Length)> Groups { get; }

    /// <summary>All runs of a normalised text, in order. Linear in its length.</summary>
    public static IEnumerable<DigitRun> In(string text)
    {
        var groups = new List<(int Start, int Length)>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (groups.Count > 0 && !Joins(text.AsSpan(End(groups[^1]), start - End(groups[^1]))))
            {
                yield return new DigitRun(text, groups);
                groups = [];
            }

            groups.Add((start, i - start));
        }

        if (groups.Count > 0)
        {
            yield return new DigitRun(text, groups);
        }
    }

    /// <summary>Where a group ends.</summary>
    public static int End((int Start, int Length) group) => group.Start + group.Length;

    /// <summary>The digits of some groups, without what separates them.</summary>
    public ReadOnlySpan<char> Digits(int first, int count) => _digits.AsSpan(_offsets[first], _offsets[first + count] - _offsets[first]);

    private static bool Joins(ReadOnlySpan<char> between) => between.Length <= LongestSeparator && !between.ContainsAnyExcept(Separators);
}
