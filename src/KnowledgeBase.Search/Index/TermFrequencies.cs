namespace KnowledgeBase.Search.Index;

/// <summary>In how many live documents each term occurs. Immutable.</summary>
internal sealed class TermFrequencies
{
    private readonly int[] _frequencies;

    /// <summary>Frequencies of an empty index.</summary>
    public TermFrequencies()
        : this([])
    {
    }

    /// <summary>Frequencies by term, as <see cref="Values"/> gave them.</summary>
    public TermFrequencies(int[] frequencies) => _frequencies = frequencies;

    /// <summary>All frequencies by term.</summary>
    public ReadOnlySpan<int> Values => _frequencies;

    /// <summary>Bytes that the frequencies take.</summary>
    public long Bytes => _frequencies.Length * (long)sizeof(int);

    /// <summary>In how many live documents a term occurs.</summary>
    public int this[int term] => (uint)term < (uint)_frequencies.Length ? _frequencies[term] : 0;

    /// <summary>The frequencies after a change.</summary>
    /// <param name="added">Segments that came, all of their documents live.</param>
    /// <param name="deleted">Documents that went.</param>
    /// <param name="vocabulary">The index's vocabulary.</param>
    public TermFrequencies With(IEnumerable<Segment> added, IReadOnlyDictionary<Segment, List<int>> deleted, Vocabulary vocabulary)
    {
        var frequencies = new int[vocabulary.Terms.Count];
        _frequencies.CopyTo(frequencies, 0);
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
