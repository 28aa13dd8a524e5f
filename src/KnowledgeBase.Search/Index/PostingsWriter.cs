using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// Writes the postings of terms, one list after the other. A frequent term's list is cut into windows of 2,048 documents and these into
/// blocks of 256, so that a document takes one byte and its impact another, and reading needs no sums; a rare term's list is a chain of gaps.
/// <code>
/// list    = varint(documents · 4 + places? 2 + 1) , varint(bytes of windows) , window* , places*
///         | varint(documents · 4 + places? 2) , gap*
/// window  = varint(steps to its number) , varint(bytes of places) , blocks that are not empty as bits , documents - 1 of each such block ,
///           low byte of each document , impact of each document
/// gap     = varint(difference to the last document) , impact , places
/// </code>
/// A list has places (2 in its head) unless its term has none anywhere.
/// </summary>
internal sealed class PostingsWriter
{
    /// <summary>Documents per window, as a power of two.</summary>
    public const int WindowBits = 11;

    // A window's head takes up to eleven bytes; below this many documents a window, gaps are shorter.
    private const int DocumentsWorthAWindow = 8;

    private readonly List<Posting> _postings = [];
    private readonly ByteBuffer _positions = new(1 << 12);
    private readonly ByteBuffer _windows = new(1 << 12);
    private bool _hasPositions;

    /// <summary>All lists so far.</summary>
    public ByteBuffer Bytes { get; } = new(1 << 16);

    /// <summary>How many documents the current list has.</summary>
    public int DocumentCount => _postings.Count;

    /// <summary>Adds a document to the current list; documents come in ascending order.</summary>
    /// <param name="document">Its number in the segment.</param>
    /// <param name="impact">The term's impact on it.</param>
    /// <param name="positions">The term's places, as <see cref="PositionCodec"/> wrote them; none for any document of the list, or some for each.</param>
    public void Add(int document, byte impact, ReadOnlySpan<byte> positions)
    {
        _postings.Add(new Posting(document, _positions.Length, positions.Length, impact));
        _positions.Add(positions);
        _hasPositions |= !positions.IsEmpty;
    }

    /// <summary>Ends the current list.</summary>
    public void EndList()
    {
        var postings = CollectionsMarshal.AsSpan(_postings);
        var windows = CountWindows(postings);
        if (postings.Length >= windows * DocumentsWorthAWindow)
        {
            WriteWindows(postings);
        }
        else
        {
            WriteGaps(postings);
        }

        _postings.Clear();
        _positions.Clear();
        _hasPositions = false;
    }

    private uint Head(int documents, bool hasWindows) => ((uint)documents << 2) | (_hasPositions ? 2u : 0) | (hasWindows ? 1u : 0);

    private static int CountWindows(ReadOnlySpan<Posting> postings)
    {
        var windows = 0;
        var last = -1;
        foreach (ref readonly var posting in postings)
        {
            windows += posting.Document >> WindowBits == last ? 0 : 1;
            last = posting.Document >> WindowBits;
        }

        return windows;
    }

    private void WriteGaps(ReadOnlySpan<Posting> postings)
    {
        Bytes.AddVarint(Head(postings.Length, hasWindows: false));
        var last = 0;
        foreach (ref readonly var posting in postings)
        {
            Bytes.AddVarint((uint)(posting.Document - last));
            Bytes.Add(posting.Impact);
            Bytes.Add(_positions.Written.Slice(posting.PositionsAt, posting.PositionsLength));
            last = posting.Document;
        }
    }

    private void WriteWindows(ReadOnlySpan<Posting> postings)
    {
        _windows.Clear();
        var last = 0;
        for (var start = 0; start < postings.Length;)
        {
            var number = postings[start].Document >> WindowBits;
            var end = start + 1;
            while (end < postings.Length && postings[end].Document >> WindowBits == number)
            {
                end++;
            }

            _windows.AddVarint((uint)(number - last));
            WriteWindow(postings[start..end]);
            last = number;
            start = end;
        }

        Bytes.AddVarint(Head(postings.Length, hasWindows: true));
        Bytes.AddVarint((uint)_windows.Length);
        Bytes.Add(_windows.Written);
        Bytes.Add(_positions.Written);
    }

    private void WriteWindow(ReadOnlySpan<Posting> postings)
    {
        var last = postings[^1];
        _windows.AddVarint((uint)(last.PositionsAt + last.PositionsLength - postings[0].PositionsAt));
        Span<byte> counts = stackalloc byte[8];
        counts.Clear();
        var blocks = 0u;
        foreach (ref readonly var posting in postings)
        {
            var block = (posting.Document >> 8) & 7;
            counts[block] += (byte)(blocks >> block & 1);
            blocks |= 1u << block;
        }

        _windows.Add((byte)blocks);
        for (var left = blocks; left != 0; left &= left - 1)
        {
            _windows.Add(counts[BitOperations.TrailingZeroCount(left)]);
        }

        foreach (ref readonly var posting in postings)
        {
            _windows.Add((byte)posting.Document);
        }

        foreach (ref readonly var posting in postings)
        {
            _windows.Add(posting.Impact);
        }
    }

    private readonly record struct Posting(int Document, int PositionsAt, int PositionsLength, byte Impact);
}
