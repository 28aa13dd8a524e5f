using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Finds the documents in which words stand together in their order.</summary>
internal static class PhraseFinder
{
    private const int MaximumPlaces = 1024;

    /// <summary>Finds the documents of a segment, as a bit set.</summary>
    public static ulong[] Find(Segment segment, PlannedPhrase phrase)
    {
        var found = new ulong[(segment.Documents.Count + 63) / 64];
        for (var language = 0; language < phrase.Terms.Count; language++)
        {
            var places = phrase.Terms[language].Select(segment.Find).ToArray();
            if (places.Length > 0 && Array.TrueForAll(places, place => place >= 0))
            {
                Find(segment, places, phrase.Offsets[language], found);
            }
        }

        return found;
    }

    private static void Find(Segment segment, int[] places, int[] offsets, ulong[] found)
    {
        var cursors = Array.ConvertAll(places, segment.Read);
        var starts = new int[MaximumPlaces];
        var further = new int[MaximumPlaces];
        while (MeetAtOneDocument(cursors))
        {
            var document = cursors[0].Document;
            if (Stand(cursors, offsets, starts, further))
            {
                found[document >> 6] |= 1UL << document;
            }

            cursors[0].MoveNext();
        }
    }

    private static bool MeetAtOneDocument(PostingsCursor[] cursors)
    {
        var target = cursors[0].Document;
        for (var c = 0; c < cursors.Length && target != PostingsCursor.End;)
        {
            cursors[c].MoveTo(target);
            c = cursors[c].Document == target ? c + 1 : 0;
            target = c == 0 ? cursors.Max(cursor => cursor.Document) : target;
        }

        return target != PostingsCursor.End;
    }

    private static bool Stand(PostingsCursor[] cursors, int[] offsets, int[] starts, int[] further)
    {
        var count = cursors[0].ReadPositions(starts);
        for (var c = 1; c < cursors.Length && count > 0; c++)
        {
            count = Keep(starts.AsSpan(0, count), further.AsSpan(0, cursors[c].ReadPositions(further)), offsets[c]);
        }

        return count > 0;
    }

    // Keeps the places of the first word after which, at the offset, a further word stands.
    private static int Keep(Span<int> starts, ReadOnlySpan<int> further, int offset)
    {
        var kept = 0;
        foreach (var start in starts)
        {
            if (further.BinarySearch(start + offset) >= 0)
            {
                starts[kept++] = start;
            }
        }

        return kept;
    }
}
