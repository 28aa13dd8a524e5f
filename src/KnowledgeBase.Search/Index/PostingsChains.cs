namespace KnowledgeBase.Search.Index;

/// <summary>
/// Postings in the order of documents, chained by term, so that they are read term by term without being sorted. They lie in blocks: an array that grows
/// would be copied, and would take up to three times its room while it is.
/// </summary>
internal sealed class PostingsChains
{
    /// <summary>Says that a posting has no places.</summary>
    public const int NoPositions = -1;

    private const int BlockBits = 16;

    private readonly List<Posting[]> _blocks = [];
    private int[] _first = new int[1 << 10];
    private int[] _last = new int[1 << 10];
    private int _count;

    /// <summary>A posting.</summary>
    public ref readonly Posting this[int index] => ref _blocks[index >> BlockBits][index & ((1 << BlockBits) - 1)];

    /// <summary>The first posting of a term, or -1.</summary>
    public int First(int term) => term < _first.Length ? _first[term] - 1 : -1;

    /// <summary>Adds a posting of a document; documents come in ascending order, below 16,777,216.</summary>
    public void Add(int term, int document, byte impact, int positionsAt)
    {
        if (_count >> BlockBits == _blocks.Count)
        {
            _blocks.Add(GC.AllocateUninitializedArray<Posting>(1 << BlockBits));
        }

        if (term >= _first.Length)
        {
            var length = Math.Max(term + 1, _first.Length * 2);
            Array.Resize(ref _first, length);
            Array.Resize(ref _last, length);
        }

        _blocks[_count >> BlockBits][_count & ((1 << BlockBits) - 1)] = new Posting(document, impact, positionsAt);
        if (_first[term] == 0)
        {
            _first[term] = _count + 1;
        }
        else
        {
            var last = _last[term];
            _blocks[last >> BlockBits][last & ((1 << BlockBits) - 1)].Next = _count;
        }

        _last[term] = _count++;
    }

    /// <summary>A posting of a term.</summary>
    public struct Posting(int document, byte impact, int positionsAt)
    {
        private readonly uint _documentAndImpact = ((uint)document << 8) | impact;

        /// <summary>The term's next posting, or -1.</summary>
        public int Next = -1;

        /// <summary>Where its places begin, or <see cref="NoPositions"/>.</summary>
        public readonly int PositionsAt = positionsAt;

        /// <summary>The document.</summary>
        public readonly int Document => (int)(_documentAndImpact >> 8);

        /// <summary>The term's impact on it.</summary>
        public readonly byte Impact => (byte)_documentAndImpact;
    }
}
