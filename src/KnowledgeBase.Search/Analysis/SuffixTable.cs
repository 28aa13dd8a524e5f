namespace KnowledgeBase.Search.Analysis;

/// <summary>Finds the longest of a set of suffixes, by the suffix's last letter. Each suffix leads to an action number.</summary>
internal sealed class SuffixTable
{
    private readonly Dictionary<char, (string Suffix, int Action)[]> _byLastLetter;

    /// <summary>Makes a table from space-separated lists, one list per action, numbered from 0.</summary>
    public SuffixTable(params string[] suffixesOfAction)
        : this(suffixesOfAction, suffix => suffix)
    {
    }

    /// <summary>Makes a table whose suffixes are written otherwise, for example without accents.</summary>
    public SuffixTable(string[] suffixesOfAction, Func<string, string> spelling) =>
        _byLastLetter = suffixesOfAction
            .SelectMany((list, action) => list
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(suffix => (Suffix: spelling(suffix), Action: action)))
            .GroupBy(entry => entry.Suffix[^1])
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Suffix.Length).ToArray());

    /// <summary>Finds the longest suffix with which a word ends.</summary>
    /// <param name="word">The word, or the part of it in which the suffix must lie.</param>
    /// <param name="length">The suffix's length, 0 if there is none.</param>
    /// <returns>The action number, or -1.</returns>
    public int Longest(ReadOnlySpan<char> word, out int length)
    {
        length = 0;
        if (word.IsEmpty || !_byLastLetter.TryGetValue(word[^1], out var entries))
        {
            return -1;
        }

        foreach (var (suffix, action) in entries)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal))
            {
                length = suffix.Length;
                return action;
            }
        }

        return -1;
    }
}
