using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Querying;

/// <summary>What the words of an index are to one caller: a word of hidden documents alone does not exist.</summary>
internal sealed class VisibleTerms(IndexSnapshot snapshot, ulong[][] visible)
{
    private const int DocumentsForEvidence = 32;

    private readonly Dictionary<int, bool> _known = [];
    private readonly bool _seesEverything = snapshot.IsEverything(visible);

    private static SearchLanguage[] Languages { get; } = Enum.GetValues<SearchLanguage>();

    /// <summary>The index.</summary>
    public IndexSnapshot Snapshot { get; } = snapshot;

    /// <summary>The documents that the caller may see, as a bit set per segment.</summary>
    public ulong[][] Documents { get; } = visible;

    /// <summary>Finds the term of a word if a visible document has it.</summary>
    /// <returns>The term, or -1.</returns>
    public int Find(ReadOnlySpan<char> folded, SearchLanguage language)
    {
        var term = Snapshot.Tables.Vocabulary.FindTerm(folded, language);
        return term >= 0 && Exists(term) ? term : -1;
    }

    /// <summary>Finds the term of an accented form if a visible document has it.</summary>
    /// <returns>The term, or -1.</returns>
    public int FindExact(ReadOnlySpan<char> accented, SearchLanguage language)
    {
        var term = Snapshot.Tables.Vocabulary.FindExactTerm(accented, language);
        return term >= 0 && Exists(term) ? term : -1;
    }

    /// <summary>Whether a visible document has a term.</summary>
    public bool Exists(int term)
    {
        if (Snapshot.Frequencies[term] == 0 || _seesEverything)
        {
            return Snapshot.Frequencies[term] > 0;
        }

        if (!_known.TryGetValue(term, out var exists))
        {
            _known[term] = exists = DocumentsWith(term).Any();
        }

        return exists;
    }

    /// <summary>Whether a visible document has a word itself, not only another form of it.</summary>
    public bool WordExists(int word) =>
        _seesEverything
            ? Array.Exists(Languages, language => Snapshot.Tables.Vocabulary.TermOfWord(word, language) is >= 0 and var term && Exists(term))
            : Evidence(word) is not null;

    /// <summary>How much a term of a language tells.</summary>
    public double Idf(int term, SearchLanguage language) =>
        Bm25F.InverseDocumentFrequency(Snapshot.DocumentCounts[(int)language], Snapshot.Frequencies[term]);

    /// <summary>
    /// Finds a word as it is written in a visible document. Its stem may be visible in another form only, so the texts are read.
    /// </summary>
    /// <param name="word">The word's number.</param>
    /// <returns>The word with its accents, or null.</returns>
    public string? Evidence(int word) => Snapshot.Writings.GetOrAdd((Documents, word), key => FindEvidence(key.Word));

    private string? FindEvidence(int word)
    {
        var folded = Snapshot.Tables.Vocabulary.WordText(word);
        foreach (var language in Languages)
        {
            var term = Snapshot.Tables.Vocabulary.TermOfWord(word, language);
            if (term < 0)
            {
                continue;
            }

            foreach (var (segment, document) in DocumentsWith(term).Take(DocumentsForEvidence))
            {
                if (WordFinder.Find(Snapshot.Segments[segment].Segment.Documents.Read(document), folded) is { } written)
                {
                    return written;
                }
            }
        }

        return null;
    }

    private IEnumerable<DocumentAddress> DocumentsWith(int term)
    {
        for (var s = 0; s < Snapshot.Segments.Length; s++)
        {
            var segment = Snapshot.Segments[s].Segment;
            var place = segment.Find(term);
            if (place < 0)
            {
                continue;
            }

            for (var cursor = segment.Read(place); cursor.Document != PostingsCursor.End; cursor.MoveNext())
            {
                if ((Documents[s][cursor.Document >> 6] & (1UL << cursor.Document)) != 0)
                {
                    yield return new DocumentAddress(s, cursor.Document);
                }
            }
        }
    }
}
