namespace KnowledgeBase.Search.Index;

/// <summary>Reads a list of postings document by document, forwards. The default value is an empty list.</summary>
internal struct PostingsCursor
{
    /// <summary>The document behind the last one.</summary>
    public const int End = int.MaxValue;

    private readonly byte[] _bytes;
    private readonly bool _hasWindows;
    private readonly bool _hasPositions;
    private int _next;
    private int _left;
    private int _nextPositions;
    private PostingsWindow _window;
    private int _index;

    // Where the places of a document of the window stand, and which one; those of the current one are looked for when they are asked for.
    private int _positionsAt;
    private int _positionsIndex;

    /// <summary>Begins to read a list; <see cref="Document"/> is its first document.</summary>
    /// <param name="bytes">All lists of a segment.</param>
    /// <param name="start">Where the list begins.</param>
    public PostingsCursor(byte[] bytes, int start)
    {
        _bytes = bytes;
        DocumentFrequency = ReadHead(bytes, start, out _hasWindows, out _hasPositions, out _next, out _nextPositions);
        _left = DocumentFrequency;
        Document = 0;
        _index = -1;
        MoveNext();
    }

    /// <summary>How many documents the list has, deleted ones included.</summary>
    public int DocumentFrequency { get; }

    /// <summary>The current document.</summary>
    public int Document { get; private set; } = End;

    /// <summary>The term's impact on it.</summary>
    public byte Impact { get; private set; }

    /// <summary>Reads the head of a list.</summary>
    /// <returns>How many documents it has.</returns>
    public static int ReadHead(ReadOnlySpan<byte> bytes, int start, out bool hasWindows, out bool hasPositions, out int first, out int positions)
    {
        var at = start;
        var head = Varint.Read(bytes, ref at);
        hasWindows = (head & 1) != 0;
        hasPositions = (head & 2) != 0;
        positions = hasWindows ? (int)Varint.Read(bytes, ref at) + at : at;
        first = at;
        return (int)(head >> 2);
    }

    /// <summary>Moves to the next document.</summary>
    public void MoveNext()
    {
        if (_left == 0)
        {
            Document = End;
            return;
        }

        _left--;
        if (!_hasWindows)
        {
            Document += (int)Varint.Read(_bytes, ref _next);
            Impact = _bytes[_next++];
            _positionsAt = _next;
            SkipPositions(ref _next);
            return;
        }

        if (++_index == _window.Count)
        {
            ReadWindow();
            _index = 0;
        }

        Take(_window.DocumentAt(_bytes, _index));
    }

    /// <summary>Moves to a document or, if the list lacks it, to the next one behind it.</summary>
    public void MoveTo(int document)
    {
        if (!_hasWindows)
        {
            while (Document < document)
            {
                MoveNext();
            }

            return;
        }

        if (Document >= document)
        {
            return;
        }

        while (_window.Number < document >> PostingsWriter.WindowBits)
        {
            _left -= _window.Count - 1 - _index;
            if (_left == 0)
            {
                Document = End;
                return;
            }

            ReadWindow();
        }

        // A window behind that of the document has only documents behind it.
        var first = Math.Max(document, _window.Number << PostingsWriter.WindowBits);
        var found = _window.FindFrom(_bytes, first, out var index);
        var reached = Math.Min(index, _window.Count - 1);
        _left -= reached - _index;
        _index = reached;
        if (index == reached)
        {
            Take(found);
        }
        else
        {
            MoveNext();
        }
    }

    /// <summary>Reads the places in the current document.</summary>
    /// <param name="positions">Takes the places.</param>
    /// <returns>How many were stored; none in a list without places.</returns>
    public int ReadPositions(Span<int> positions)
    {
        if (!_hasPositions)
        {
            return 0;
        }

        FindPositions();
        var at = _positionsAt;
        return PositionCodec.Read(_bytes, ref at, positions);
    }

    /// <summary>The places in the current document as bytes.</summary>
    public ReadOnlySpan<byte> EncodedPositions()
    {
        FindPositions();
        var at = _positionsAt;
        SkipPositions(ref at);
        return _bytes.AsSpan(_positionsAt, at - _positionsAt);
    }

    private void FindPositions()
    {
        if (_hasWindows && _hasPositions)
        {
            PositionCodec.Skip(_bytes, ref _positionsAt, _index - _positionsIndex);
            _positionsIndex = _index;
        }
    }

    private readonly void SkipPositions(ref int at)
    {
        if (_hasPositions)
        {
            PositionCodec.Skip(_bytes, ref at);
        }
    }

    private void ReadWindow()
    {
        _window = PostingsWindow.Read(_bytes, ref _next, _window.Number, ref _nextPositions);
        _index = -1;
        _positionsAt = _window.PositionsAt;
        _positionsIndex = 0;
    }

    private void Take(int document)
    {
        Document = document;
        Impact = _bytes[_window.DocumentsAt + _window.Count + _index];
    }
}
