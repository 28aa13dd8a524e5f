using System.Numerics;

namespace KnowledgeBase.Search.Index;

/// <summary>A segment with its deletions at one moment. Immutable; a deletion makes another view.</summary>
internal sealed class SegmentView
{
    private readonly ulong[] _live;

    /// <summary>A view with the documents that are not deleted as a bit set.</summary>
    public SegmentView(Segment segment, ulong[] live)
    {
        Segment = segment;
        _live = live;
        LiveCount = live.Sum(BitOperations.PopCount);
    }

    /// <summary>The segment.</summary>
    public Segment Segment { get; }

    /// <summary>How many documents are not deleted.</summary>
    public int LiveCount { get; }

    /// <summary>The documents that are not deleted, as a bit set; not to be changed.</summary>
    public ulong[] Live => _live;

    /// <summary>A view without deletions.</summary>
    public static SegmentView Of(Segment segment)
    {
        var live = new ulong[(segment.Documents.Count + 63) / 64];
        Array.Fill(live, ulong.MaxValue);
        var rest = segment.Documents.Count % 64;
        if (rest != 0)
        {
            live[^1] = (1UL << rest) - 1;
        }

        return new SegmentView(segment, live);
    }

    /// <summary>Whether a document is not deleted.</summary>
    public bool IsLive(int document) => (_live[document >> 6] & (1UL << document)) != 0;

    /// <summary>A view in which some more documents are deleted.</summary>
    /// <param name="documents">Live documents.</param>
    public SegmentView Without(IEnumerable<int> documents)
    {
        var live = (ulong[])_live.Clone();
        foreach (var document in documents)
        {
            live[document >> 6] &= ~(1UL << document);
        }

        return new SegmentView(Segment, live);
    }
}
