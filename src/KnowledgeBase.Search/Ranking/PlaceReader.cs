using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Reads where a word of the query stands in documents of one segment, which are asked for in ascending order.</summary>
internal sealed class PlaceReader
{
    /// <summary>Places of a word in a document that are looked at.</summary>
    public const int MaximumPlaces = 128;

    private readonly PostingsCursor[] _cursors;
    private readonly int[] _places = new int[MaximumPlaces];

    /// <summary>Begins to read a word.</summary>
    public PlaceReader(Segment segment, PlannedWord word) =>
        _cursors = [.. word.Terms.Select(term => segment.Find(term.Term) is >= 0 and var place ? segment.Read(place) : default)];

    /// <summary>The places of the word's first term that a document has.</summary>
    /// <returns>Ascending places, valid until the next call; none if the document lacks the word.</returns>
    public ReadOnlySpan<int> Read(int document)
    {
        for (var c = 0; c < _cursors.Length; c++)
        {
            ref var cursor = ref _cursors[c];
            if (cursor.DocumentFrequency == 0)
            {
                continue;
            }

            cursor.MoveTo(document >> 8);
            if (cursor.Block == document >> 8 && cursor.Documents.IndexOf((byte)document) is >= 0 and var index)
            {
                return _places.AsSpan(0, cursor.ReadPositions(index, _places));
            }
        }

        return [];
    }
}
