namespace KnowledgeBase.Search.Querying;

/// <summary>The number of typing errors between two words.</summary>
internal static class EditDistance
{
    private const int MaximumLength = 64;

    /// <summary>
    /// The Damerau–Levenshtein distance (optimal string alignment): letters missing, added, replaced, or two neighbours swapped.
    /// </summary>
    /// <param name="a">A word.</param>
    /// <param name="b">Another.</param>
    /// <param name="limit">The distance that still matters.</param>
    /// <returns>The distance, or more than <paramref name="limit"/>.</returns>
    public static int Within(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > MaximumLength || b.Length > MaximumLength)
        {
            return limit + 1;
        }

        Span<int> rows = stackalloc int[3 * (MaximumLength + 1)];
        var before = rows[..(b.Length + 1)];
        var previous = rows.Slice(MaximumLength + 1, b.Length + 1);
        var current = rows.Slice(2 * (MaximumLength + 1), b.Length + 1);
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            // Places further apart than the limit cannot be on the way.
            var first = Math.Max(1, i - limit);
            var last = Math.Min(b.Length, i + limit);
            current[first - 1] = first == 1 ? i : limit + 1;
            if (last < b.Length)
            {
                current[last + 1] = limit + 1;
            }

            var best = limit + 1;
            for (var j = first; j <= last; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    distance = Math.Min(distance, before[j - 2] + 1);
                }

                current[j] = distance;
                best = Math.Min(best, distance);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            var free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return previous[b.Length];
    }

    /// <summary>How many errors a word of some length may have: none below 4 letters, one below 8, two from there.</summary>
    public static int AllowedFor(int length) => length switch { < 4 => 0, < 8 => 1, _ => 2 };
}
