using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Snapshots;

/// <summary>A segment as a file. Segments never change, so a file is written once.</summary>
internal static class SegmentFile
{
    /// <summary>Writes a segment.</summary>
    public static void Write(SnapshotWriter target, Segment segment)
    {
        target.Add<int>(segment.TermIds);
        target.Add<int>(segment.PostingsAt);
        target.Add<byte>(segment.Postings);
        var documents = segment.Documents;
        target.Add<int>(documents.Groups);
        target.Add(documents.AccessSets);
        target.Add<byte>(documents.Languages);
        target.Add<byte>(documents.Priors);
        target.Add<uint>(documents.Ties);
        target.Add<int>(documents.SectionStarts);
        target.Add(documents.SectionEnds);
        target.Add<ulong>(documents.ExactTexts.Hashes);
        target.Add(documents.ExactTexts.Documents);
        target.Add<byte>(documents.Stored);
        target.Add<int>(documents.StoredEnds);
        target.Add(documents.Facets.Count);
        foreach (var (facet, bits) in documents.Facets)
        {
            target.Add(facet);
            target.Add<ulong>(bits);
        }
    }

    /// <summary>Reads a segment.</summary>
    public static Segment Read(SnapshotReader source) =>
        new()
        {
            TermIds = source.Array<int>(),
            PostingsAt = source.Array<int>(),
            Postings = source.Array<byte>(),
            Documents = new DocumentTable
            {
                Groups = source.Array<int>(),
                AccessSets = source.PackedNumbers(),
                Languages = source.Array<byte>(),
                Priors = source.Array<byte>(),
                Ties = source.Array<uint>(),
                SectionStarts = source.Array<int>(),
                SectionEnds = source.PackedNumbers(),
                ExactTexts = new ExactTexts(source.Array<ulong>(), source.PackedNumbers()),
                Stored = source.Array<byte>(),
                StoredEnds = source.Array<int>(),
                Facets = ReadFacets(source),
            },
        };

    private static Dictionary<int, ulong[]> ReadFacets(SnapshotReader source)
    {
        var facets = new Dictionary<int, ulong[]>();
        for (var left = source.Number(); left > 0; left--)
        {
            var facet = source.Number();
            facets[facet] = source.Array<ulong>();
        }

        return facets;
    }
}
