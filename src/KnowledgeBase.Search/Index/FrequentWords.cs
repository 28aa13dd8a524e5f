namespace KnowledgeBase.Search.Index;

/// <summary>
/// The terms of the short words that came last, of which texts mostly are: found with one look where a table of all words takes several. A word stands
/// in the one place that its letters give and goes when another comes there.
/// </summary>
internal sealed class FrequentWords
{
    private const int PlaceBits = 12;
    private const int LongestWord = sizeof(ulong);

    private readonly Entry[] _entries = new Entry[1 << PlaceBits];

    /// <summary>Looks for a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="term">Its term.</param>
    /// <returns>Whether it is here.</returns>
    public bool TryGet(ReadOnlySpan<char> word, out int term)
    {
        var letters = Pack(word);
        ref readonly var entry = ref _entries[PlaceOf(letters)];
        term = entry.Term;
        return entry.Letters == letters && letters != 0;
    }

    /// <summary>Keeps a word if it is short enough.</summary>
    public void Set(ReadOnlySpan<char> word, int term)
    {
        var letters = Pack(word);
        if (letters != 0)
        {
            _entries[PlaceOf(letters)] = new Entry(letters, term);
        }
    }

    private static int PlaceOf(ulong letters) => (int)((letters * 0x9E3779B97F4A7C15) >> (64 - PlaceBits));

    // Up to eight ASCII letters as one number; 0 for all other words.
    private static ulong Pack(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return 0;
        }

        ulong letters = 0;
        var all = 0;
        foreach (var c in word)
        {
            letters = (letters << 8) | c;
            all |= c;
        }

        return all < 0x80 ? letters : 0;
    }

    private readonly record struct Entry(ulong Letters, int Term);
}
