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
        if (_hasWindows)
        {
            ReadWindow();
        }

        MoveNext();
    }

    /// <summary>How many documents the list has, deleted ones included.</summary>
    public int DocumentFrequency { get; }

    /// <summary>The current document.</summary>
    public int Document { get; private set; } = End;

    /// <summary>The term's impact on it.</summary>
    public byte Impact { get; private set; }

    /// <summary>Where the term's places in it begin.</summary>
    public int PositionsAt { get; private set; }

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
            PositionsAt = _next;
            SkipPositions(ref _next);
            return;
        }

        if (_index + 1 == _window.Count)
        {
            ReadWindow();
        }

        TakeFromWindow(_index + 1);
    }

    /// <summary>Moves to a document or, if the list lacks it, to the next one behind it.</summary>
    public void MoveTo(int document)
    {
        if (Document >= document)
        {
            return;
        }

        var window = document >> PostingsWriter.WindowBits;
        while (_hasWindows && _window.Number < window)
        {
            _left -= _window.Count - 1 - _index;
            if (_left == 0)
            {
                Document = End;
                return;
            }

            ReadWindow();
        }

        if (_hasWindows && _window.Number == window)
        {
            var index = _window.FindOrBefore(_bytes, document);
            if (index > _index)
            {
                _left -= index - _index;
                TakeFromWindow(index);
            }
        }

        while (Document < document || (_hasWindows && _index < 0))
        {
            MoveNext();
        }
    }

    /// <summary>Reads the places in the current document.</summary>
    /// <param name="positions">Takes the places.</param>
    /// <returns>How many were stored; none in a list without places.</returns>
    public readonly int ReadPositions(Span<int> positions)
    {
        var at = PositionsAt;
        return _hasPositions ? PositionCodec.Read(_bytes, ref at, positions) : 0;
    }

    /// <summary>The places in the current document as bytes.</summary>
    public readonly ReadOnlySpan<byte> EncodedPositions()
    {
        var at = PositionsAt;
        SkipPositions(ref at);
        return _bytes.AsSpan(PositionsAt, at - PositionsAt);
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
        PositionsAt = _window.PositionsAt;
    }

    private void TakeFromWindow(int index)
    {
        if (_hasPositions)
        {
            var at = PositionsAt;
            PositionCodec.Skip(_bytes, ref at, index - Math.Max(0, _index));
            PositionsAt = at;
        }

        _index = index;
        Document = _window.DocumentAt(_bytes, index);
        Impact = _bytes[_window.DocumentsAt + _window.Count + index];
    }
}
