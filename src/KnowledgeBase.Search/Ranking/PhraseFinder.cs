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
        for (; cursors[0].Block != PostingsCursor.End; cursors[0].MoveNext())
        {
            for (var c = 1; c < cursors.Length; c++)
            {
                cursors[c].MoveTo(cursors[0].Block);
            }

            if (!Array.TrueForAll(cursors, cursor => cursor.Block == cursors[0].Block))
            {
                continue;
            }

            for (var i = 0; i < cursors[0].Count; i++)
            {
                if (Stand(cursors, i, offsets, starts, further))
                {
                    var document = (cursors[0].Block << 8) + cursors[0].Documents[i];
                    found[document >> 6] |= 1UL << document;
                }
            }
        }
    }

    private static bool Stand(PostingsCursor[] cursors, int index, int[] offsets, int[] starts, int[] further)
    {
        if (cursors.Length == 1)
        {
            return true;
        }

        var low = cursors[0].Documents[index];
        var count = -1;
        for (var c = 1; c < cursors.Length; c++)
        {
            var other = cursors[c].Documents.IndexOf(low);
            if (other < 0)
            {
                return false;
            }

            count = count < 0 ? cursors[0].ReadPositions(index, starts) : count;
            count = Keep(starts.AsSpan(0, count), further.AsSpan(0, cursors[c].ReadPositions(other, further)), offsets[c]);
            if (count == 0)
            {
                return false;
            }
        }

        return true;
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
