namespace KnowledgeBase.Search.Index;

/// <summary>In how many live documents each term occurs, in two bytes where that is enough. Immutable.</summary>
internal sealed class TermFrequencies
{
    private readonly ushort[] _frequencies;
    private readonly Dictionary<int, int> _higher = [];

    /// <summary>Frequencies of an empty index.</summary>
    public TermFrequencies()
        : this([])
    {
    }

    /// <summary>Frequencies by term.</summary>
    public TermFrequencies(ReadOnlySpan<int> frequencies)
    {
        _frequencies = new ushort[frequencies.Length];
        for (var term = 0; term < frequencies.Length; term++)
        {
            _frequencies[term] = (ushort)Math.Min(frequencies[term], ushort.MaxValue);
            if (frequencies[term] >= ushort.MaxValue)
            {
                _higher[term] = frequencies[term];
            }
        }
    }

    /// <summary>Bytes that the frequencies take.</summary>
    public long Bytes => (_frequencies.Length * (long)sizeof(ushort)) + (_higher.Count * 4L * sizeof(int));

    /// <summary>How many terms have a frequency.</summary>
    public int Count => _frequencies.Length;

    /// <summary>In how many live documents a term occurs.</summary>
    public int this[int term] =>
        (uint)term >= (uint)_frequencies.Length ? 0
        : _frequencies[term] < ushort.MaxValue ? _frequencies[term]
        : _higher[term];

    /// <summary>All frequencies by term, with room for more terms.</summary>
    /// <param name="terms">How many terms, at least <see cref="Count"/>.</param>
    public int[] ToArray(int terms)
    {
        var frequencies = new int[terms];
        for (var term = 0; term < _frequencies.Length; term++)
        {
            frequencies[term] = this[term];
        }

        return frequencies;
    }

    /// <summary>The frequencies after a change.</summary>
    /// <param name="added">Segments that came, all of their documents live.</param>
    /// <param name="deleted">Documents that went.</param>
    /// <param name="vocabulary">The index's vocabulary.</param>
    public TermFrequencies With(IEnumerable<Segment> added, IReadOnlyDictionary<Segment, List<int>> deleted, Vocabulary vocabulary)
    {
        var frequencies = ToArray(vocabulary.Terms.Count);
        foreach (var segment in added)
        {
            for (var place = 0; place < segment.TermIds.Length; place++)
            {
                frequencies[segment.TermIds[place]] += segment.Read(place).DocumentFrequency;
            }
        }

        foreach (var (segment, documents) in deleted)
        {
            Subtract(segment, documents, vocabulary, frequencies);
        }

        return new TermFrequencies(frequencies);
    }

    // The texts are taken apart once more to learn which terms lose a document: exact, without a list of terms per document.
    private static void Subtract(Segment segment, IEnumerable<int> documents, Vocabulary vocabulary, int[] frequencies)
    {
        var inverter = new DocumentInverter();
        foreach (var document in documents)
        {
            inverter.Invert(segment.Documents.Read(document));
            var previous = -1;
            foreach (var occurrence in inverter.Occurrences)
            {
                var term = (int)(occurrence >> 32);
                if (term != previous)
                {
                    frequencies[vocabulary.Terms.Find(inverter.Terms[term])]--;
                    previous = term;
                }
            }
        }
    }
}
