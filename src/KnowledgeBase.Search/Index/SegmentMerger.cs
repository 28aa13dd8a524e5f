namespace KnowledgeBase.Search.Index;

/// <summary>Writes several segments as one, leaving out what was deleted.</summary>
internal static class SegmentMerger
{
    /// <summary>Merges.</summary>
    /// <param name="views">The segments, in the order in which their documents are to follow.</param>
    /// <returns>The segment, and for each view the new numbers of its documents, -1 for deleted ones.</returns>
    public static (Segment Segment, int[][] NewNumbers) Merge(IReadOnlyList<SegmentView> views)
    {
        var table = new DocumentTableBuilder(views.Sum(view => view.Segment.Documents.Stored.Length));
        var newNumbers = new int[views.Count][];
        var next = 0;
        for (var v = 0; v < views.Count; v++)
        {
            var numbers = newNumbers[v] = new int[views[v].Segment.Documents.Count];
            for (var document = 0; document < numbers.Length; document++)
            {
                numbers[document] = -1;
                if (views[v].IsLive(document))
                {
                    numbers[document] = next++;
                    table.Copy(views[v].Segment, document);
                }
            }

            table.CopyTexts(views[v].Segment, numbers);
        }

        var (termIds, postingsAt, postings) = MergePostings(views, newNumbers);
        var segment = new Segment { TermIds = termIds, PostingsAt = postingsAt, Postings = postings, Documents = table.Build() };
        return (segment, newNumbers);
    }

    private static (int[] TermIds, int[] PostingsAt, byte[] Postings) MergePostings(IReadOnlyList<SegmentView> views, int[][] newNumbers)
    {
        var writer = new PostingsWriter();
        var termIds = new List<int>();
        var postingsAt = new List<int>();
        var places = new int[views.Count];
        while (NextTerm(views, places) is var term && term != int.MaxValue)
        {
            var start = writer.Bytes.Length;
            for (var v = 0; v < views.Count; v++)
            {
                var segment = views[v].Segment;
                if (places[v] < segment.TermIds.Length && segment.TermIds[places[v]] == term)
                {
                    CopyList(segment, places[v]++, newNumbers[v], writer);
                }
            }

            if (writer.DocumentCount > 0)
            {
                writer.EndList();
                termIds.Add(term);
                postingsAt.Add(start);
            }
        }

        return ([.. termIds], [.. postingsAt], writer.Bytes.ToArray());
    }

    private static int NextTerm(IReadOnlyList<SegmentView> views, int[] places)
    {
        var term = int.MaxValue;
        for (var v = 0; v < views.Count; v++)
        {
            var termIds = views[v].Segment.TermIds;
            term = places[v] < termIds.Length ? Math.Min(term, termIds[places[v]]) : term;
        }

        return term;
    }

    private static void CopyList(Segment segment, int place, int[] newNumbers, PostingsWriter writer)
    {
        for (var cursor = segment.Read(place); cursor.Document != PostingsCursor.End; cursor.MoveNext())
        {
            var number = newNumbers[cursor.Document];
            if (number >= 0)
            {
                writer.Add(number, cursor.Impact, cursor.EncodedPositions());
            }
        }
    }
}
