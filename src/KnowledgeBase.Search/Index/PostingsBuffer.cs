namespace KnowledgeBase.Search.Index;

/// <summary>
/// Postings in the order of documents, to be read term by term. They lie in blocks: an array that grows would be copied, and would take up to three times its
/// room while it is.
/// </summary>
internal sealed class PostingsBuffer
{
    /// <summary>Says that a posting has no places.</summary>
    public const int NoPositions = -1;

    private const int BlockBits = 16;

    private readonly List<Posting[]> _blocks = [];
    private int[] _counts = new int[1 << 10];
    private int _count;

    /// <summary>A posting.</summary>
    public ref readonly Posting this[int index] => ref _blocks[index >> BlockBits][index & ((1 << BlockBits) - 1)];

    /// <summary>Adds a posting of a document; documents come in ascending order, below 16,777,216.</summary>
    public void Add(int term, int document, byte impact, int positionsAt)
    {
        if (_count >> BlockBits == _blocks.Count)
        {
            _blocks.Add(GC.AllocateUninitializedArray<Posting>(1 << BlockBits));
        }

        if (term >= _counts.Length)
        {
            Array.Resize(ref _counts, Math.Max(term + 1, _counts.Length * 2));
        }

        _counts[term]++;
        _blocks[_count >> BlockBits][_count & ((1 << BlockBits) - 1)] = new Posting(term, document, impact, positionsAt);
        _count++;
    }

    /// <summary>Puts the postings in the order of terms, by counting; those of a term stay in the order of documents.</summary>
    /// <param name="ends">Where the postings of each term end, which is where those of the next one begin.</param>
    /// <returns>The indexes of the postings.</returns>
    public int[] ByTerm(out int[] ends)
    {
        ends = new int[_counts.Length];
        for (var term = 1; term < ends.Length; term++)
        {
            ends[term] = ends[term - 1] + _counts[term - 1];
        }

        // What is the beginning of a term now is its end when all of its postings are there.
        var order = GC.AllocateUninitializedArray<int>(_count);
        for (var index = 0; index < order.Length; index++)
        {
            order[ends[this[index].Term]++] = index;
        }

        return order;
    }

    /// <summary>A posting of a term.</summary>
    public readonly struct Posting(int term, int document, byte impact, int positionsAt)
    {
        private readonly uint _documentAndImpact = ((uint)document << 8) | impact;

        /// <summary>The term.</summary>
        public readonly int Term = term;

        /// <summary>Where its places begin, or <see cref="NoPositions"/>.</summary>
        public readonly int PositionsAt = positionsAt;

        /// <summary>The document.</summary>
        public int Document => (int)(_documentAndImpact >> 8);

        /// <summary>The term's impact on it.</summary>
        public byte Impact => (byte)_documentAndImpact;
    }
}
