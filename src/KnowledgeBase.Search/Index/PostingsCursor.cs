namespace KnowledgeBase.Search.Index;

/// <summary>Reads a list of postings block by block. The default value is an empty list.</summary>
internal struct PostingsCursor
{
    /// <summary>The block number behind the last one.</summary>
    public const int End = int.MaxValue;

    private readonly byte[] _bytes;
    private readonly int _blocksEnd;
    private int _next;
    private int _nextPositions;

    /// <summary>Begins to read a list; <see cref="Block"/> is its first block.</summary>
    /// <param name="bytes">All lists of a segment.</param>
    /// <param name="start">Where the list begins.</param>
    public PostingsCursor(byte[] bytes, int start)
    {
        _bytes = bytes;
        var at = start;
        DocumentFrequency = (int)Varint.Read(bytes, ref at);
        if (DocumentFrequency == 1)
        {
            Block = (int)Varint.Read(bytes, ref at);
            Count = 1;
            DocumentsAt = at;
            PositionsAt = at + 2;
            _next = _blocksEnd = at;
        }
        else
        {
            var length = (int)Varint.Read(bytes, ref at);
            _next = at;
            _blocksEnd = at + length;
            _nextPositions = _blocksEnd;
            MoveNext();
        }
    }

    /// <summary>How many documents the list has, deleted ones included.</summary>
    public int DocumentFrequency { get; }

    /// <summary>The number of the current block: documents from 256 times this.</summary>
    public int Block { get; private set; } = End;

    /// <summary>How many documents the current block has.</summary>
    public int Count { get; private set; }

    /// <summary>Where the low bytes of the block's documents begin; their impacts follow.</summary>
    public int DocumentsAt { get; private set; }

    /// <summary>Where the places of the block's documents begin.</summary>
    public int PositionsAt { get; private set; }

    /// <summary>The low bytes of the block's documents.</summary>
    public readonly ReadOnlySpan<byte> Documents => _bytes.AsSpan(DocumentsAt, Count);

    /// <summary>The impacts of the block's documents.</summary>
    public readonly ReadOnlySpan<byte> Impacts => _bytes.AsSpan(DocumentsAt + Count, Count);

    /// <summary>Moves to the next block.</summary>
    public void MoveNext()
    {
        if (_next >= _blocksEnd)
        {
            Block = End;
            return;
        }

        var at = _next;
        ReadOnlySpan<byte> bytes = _bytes;
        var steps = (int)Varint.Read(bytes, ref at);
        Block = Block == End ? steps : Block + steps;
        Count = bytes[at++] + 1;
        var positions = (int)Varint.Read(bytes, ref at);
        DocumentsAt = at;
        PositionsAt = _nextPositions;
        _nextPositions += positions;
        _next = at + (2 * Count);
    }

    /// <summary>Moves to a block or behind it.</summary>
    public void MoveTo(int block)
    {
        while (Block < block)
        {
            MoveNext();
        }
    }

    /// <summary>Reads the places of one document of the current block.</summary>
    /// <param name="index">Which of the block's documents.</param>
    /// <param name="positions">Takes the places.</param>
    /// <returns>How many were stored.</returns>
    public readonly int ReadPositions(int index, Span<int> positions)
    {
        var at = PositionsAt;
        for (var i = 0; i < index; i++)
        {
            PositionCodec.Read(_bytes, ref at, default);
        }

        return PositionCodec.Read(_bytes, ref at, positions);
    }

    /// <summary>The encoded places of one document of the current block, after those before it.</summary>
    /// <param name="at">Where they begin; moved behind them.</param>
    /// <returns>The bytes.</returns>
    public readonly ReadOnlySpan<byte> EncodedPositions(ref int at)
    {
        var start = at;
        PositionCodec.Read(_bytes, ref at, default);
        return _bytes.AsSpan(start, at - start);
    }
}
