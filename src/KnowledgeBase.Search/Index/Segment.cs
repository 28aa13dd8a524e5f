namespace KnowledgeBase.Search.Index;

/// <summary>
/// An immutable part of the index: the postings of some documents, numbered from 0, with what is known of each of them.
/// Which of them were deleted since is in <see cref="SegmentView"/>.
/// </summary>
internal sealed class Segment
{
    private const int TermsPerStep = 64;

    private readonly int[] _termIds = [];
    private readonly int[] _steps = [];

    /// <summary>The terms in ascending order of their numbers.</summary>
    public required int[] TermIds
    {
        get => _termIds;
        init => (_termIds, _steps) = (value, StepsOf(value));
    }

    /// <summary>Where each term's postings begin in <see cref="Postings"/>.</summary>
    public required int[] PostingsAt { get; init; }

    /// <summary>All postings, as <see cref="PostingsWriter"/> wrote them.</summary>
    public required byte[] Postings { get; init; }

    /// <summary>What is known of each document.</summary>
    public required DocumentTable Documents { get; init; }

    /// <summary>Bytes of the index, without the stored texts.</summary>
    public long IndexBytes => Postings.Length + ((TermIds.Length + _steps.Length + PostingsAt.Length) * (long)sizeof(int)) + Documents.IndexBytes;

    /// <summary>Finds a term's place among the segment's terms.</summary>
    /// <returns>The place, negative if the segment lacks the term.</returns>
    public int Find(int term)
    {
        var step = term / TermsPerStep;
        if (step + 1 >= _steps.Length)
        {
            return -1;
        }

        var place = _termIds.AsSpan(_steps[step].._steps[step + 1]).BinarySearch(term);
        return place < 0 ? -1 : _steps[step] + place;
    }

    /// <summary>Reads the postings of the term at a place.</summary>
    public PostingsCursor Read(int place) => new(Postings, PostingsAt[place]);

    // Where the terms from each multiple of 64 on begin, so that a term is looked for among a few.
    private static int[] StepsOf(int[] termIds)
    {
        if (termIds.Length == 0)
        {
            return [];
        }

        var steps = new int[(termIds[^1] / TermsPerStep) + 2];
        var place = 0;
        for (var step = 0; step < steps.Length; step++)
        {
            while (place < termIds.Length && termIds[place] < step * TermsPerStep)
            {
                place++;
            }

            steps[step] = place;
        }

        return steps;
    }
}
