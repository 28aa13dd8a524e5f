namespace KnowledgeBase.Search.Index;

/// <summary>
/// An immutable part of the index: the postings of some documents, numbered from 0, with what is known of each of them.
/// Which of them were deleted since is in <see cref="SegmentView"/>.
/// </summary>
internal sealed class Segment
{
    /// <summary>The terms in ascending order of their numbers.</summary>
    public required int[] TermIds { get; init; }

    /// <summary>Where each term's postings begin in <see cref="Postings"/>.</summary>
    public required int[] PostingsAt { get; init; }

    /// <summary>All postings, as <see cref="PostingsWriter"/> wrote them.</summary>
    public required byte[] Postings { get; init; }

    /// <summary>What is known of each document.</summary>
    public required DocumentTable Documents { get; init; }

    /// <summary>Bytes of the index, without the stored texts.</summary>
    public long IndexBytes => Postings.Length + ((TermIds.Length + PostingsAt.Length) * (long)sizeof(int)) + Documents.IndexBytes;

    /// <summary>Finds a term's place among the segment's terms.</summary>
    /// <returns>The place, negative if the segment lacks the term.</returns>
    public int Find(int term) => Array.BinarySearch(TermIds, term);

    /// <summary>Reads the postings of the term at a place.</summary>
    public PostingsCursor Read(int place) => new(Postings, PostingsAt[place]);
}
