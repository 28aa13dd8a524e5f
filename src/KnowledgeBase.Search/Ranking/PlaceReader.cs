using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Reads where a word of the query stands in documents of one segment, which are asked for in ascending order.</summary>
internal sealed class PlaceReader
{
    /// <summary>Places of a word in a document that are looked at.</summary>
    public const int MaximumPlaces = 128;

    // Of the many words that begin with a prefix, the most frequent ones tell enough about places.
    private const int MaximumTerms = 8;

    private readonly PostingsCursor[] _cursors;

    /// <summary>Begins to read a word.</summary>
    public PlaceReader(Segment segment, PlannedWord word) =>
        _cursors = [.. word.Terms.Take(MaximumTerms).Select(term => segment.Find(term.Term) is >= 0 and var place ? segment.Read(place) : new PostingsCursor())];

    /// <summary>Reads the places of the word's first term that a document has.</summary>
    /// <param name="document">The document.</param>
    /// <param name="places">Takes the places in ascending order.</param>
    /// <returns>How many there are; none if the document lacks the word.</returns>
    public int Read(int document, Span<int> places)
    {
        for (var c = 0; c < _cursors.Length; c++)
        {
            ref var cursor = ref _cursors[c];
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
