namespace KnowledgeBase.Search.Index;

/// <summary>
/// Writes the postings of terms, one term after the other. A list is cut into blocks of 256 documents, so that a document takes
/// one byte and its impact another, and reading needs no sums:
/// <code>
/// list      = varint(documents) , varint(bytes of blocks) , block* , places*
/// block     = varint(steps to its number) , documents - 1 , varint(bytes of places) , low byte of each document , impact of each document
/// list of one document = 1 , varint(block) , low byte , impact , places
/// </code>
/// </summary>
internal sealed class PostingsWriter
{
    private readonly ByteBuffer _blocks = new(1 << 12);
    private readonly ByteBuffer _positions = new(1 << 12);
    private readonly byte[] _documents = new byte[256];
    private readonly byte[] _impacts = new byte[256];
    private int _documentCount;
    private int _block;
    private int _previousBlock;
    private int _inBlock;
    private int _blockPositions;

    /// <summary>All lists so far.</summary>
    public ByteBuffer Bytes { get; } = new(1 << 16);

    /// <summary>How many documents the current list has.</summary>
    public int DocumentCount => _documentCount;

    /// <summary>Adds a document to the current list; documents come in ascending order.</summary>
    /// <param name="document">Its number in the segment.</param>
    /// <param name="impact">The term's impact on it.</param>
    /// <param name="positions">The term's places, as <see cref="PositionCodec"/> wrote them.</param>
    public void Add(int document, byte impact, ReadOnlySpan<byte> positions)
    {
        var block = document >> 8;
        if (_inBlock > 0 && block != _block)
        {
            EndBlock();
        }

        _block = block;
        _documents[_inBlock] = (byte)document;
        _impacts[_inBlock++] = impact;
        _positions.Add(positions);
        _blockPositions += positions.Length;
        _documentCount++;
    }

    /// <summary>Ends the current list.</summary>
    public void EndList()
    {
        Bytes.AddVarint((uint)_documentCount);
        if (_documentCount == 1)
        {
            Bytes.AddVarint((uint)_block);
            Bytes.Add(_documents[0]);
            Bytes.Add(_impacts[0]);
        }
        else
        {
            EndBlock();
            Bytes.AddVarint((uint)_blocks.Length);
            Bytes.Add(_blocks.Written);
        }

        Bytes.Add(_positions.Written);
        _blocks.Clear();
        _positions.Clear();
        _documentCount = _inBlock = _blockPositions = _previousBlock = 0;
    }

    private void EndBlock()
    {
        _blocks.AddVarint((uint)(_block - _previousBlock));
        _blocks.Add((byte)(_inBlock - 1));
        _blocks.AddVarint((uint)_blockPositions);
        _blocks.Add(_documents.AsSpan(0, _inBlock));
        _blocks.Add(_impacts.AsSpan(0, _inBlock));
        _previousBlock = _block;
        _inBlock = _blockPositions = 0;
    }
}
