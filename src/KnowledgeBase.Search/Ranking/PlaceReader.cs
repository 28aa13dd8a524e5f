using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Reads where a word of the query stands in documents of one segment. Ascending documents are read fastest.</summary>
internal sealed class PlaceReader
{
    /// <summary>Places of a word in a document that are looked at.</summary>
    public const int MaximumPlaces = 128;

    // Of the many words that begin with a prefix, the most frequent ones tell enough about places.
    private const int MaximumTerms = 8;

    private readonly Segment _segment;
    private readonly IReadOnlyList<TermWeight> _terms;
    private readonly PostingsCursor[] _beginnings;
    private readonly PostingsCursor[] _cursors;

    // Most documents have the first term, so that the others' lists are opened when one does not.
    private int _opened;
    private int _last;

    /// <summary>Begins to read a word.</summary>
    public PlaceReader(Segment segment, PlannedWord word)
    {
        _segment = segment;
        _terms = word.Terms;
        _cursors = new PostingsCursor[Math.Min(MaximumTerms, word.Terms.Count)];
        _beginnings = new PostingsCursor[_cursors.Length];
    }

    /// <summary>Reads the places of the word's first term that a document has.</summary>
    /// <param name="document">The document.</param>
    /// <param name="places">Takes the places in ascending order.</param>
    /// <returns>How many there are; none if the document lacks the word.</returns>
    public int Read(int document, Span<int> places)
    {
        if (document < _last)
        {
            _beginnings.CopyTo(_cursors, 0);
        }

        _last = document;
        for (var c = 0; c < _cursors.Length; c++)
        {
            ref var cursor = ref _cursors[c];
            if (c == _opened)
            {
                cursor = _segment.Find(_terms[c].Term) is >= 0 and var place ? _segment.Read(place) : default;
                _beginnings[c] = cursor;
                _opened++;
            }

            if (cursor.DocumentFrequency == 0)
            {
                continue;
            }

            cursor.MoveTo(document);
            if (cursor.Document == document)
            {
                return cursor.ReadPositions(places);
            }
        }

        return 0;
    }
}
