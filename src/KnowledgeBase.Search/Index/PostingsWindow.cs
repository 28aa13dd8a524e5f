using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace KnowledgeBase.Search.Index;

/// <summary>The head of a window of postings, as <see cref="PostingsWriter"/> describes it.</summary>
/// <param name="Number">The window's number: documents from 2,048 times this.</param>
/// <param name="Blocks">The blocks of 256 documents that are not empty, as bits.</param>
/// <param name="CountsAt">Where the numbers of their documents begin.</param>
/// <param name="DocumentsAt">Where the low bytes of the documents begin; the impacts follow.</param>
/// <param name="Count">How many documents there are.</param>
/// <param name="PositionsAt">Where the places of the first document begin.</param>
internal readonly record struct PostingsWindow(int Number, byte Blocks, int CountsAt, int DocumentsAt, int Count, int PositionsAt)
{
    /// <summary>Reads the head of a window.</summary>
    /// <param name="bytes">All lists.</param>
    /// <param name="at">Where the window begins; moved behind it.</param>
    /// <param name="previous">The number of the window before, 0 for the first.</param>
    /// <param name="positions">Where the window's places begin; moved behind them.</param>
    public static PostingsWindow Read(ReadOnlySpan<byte> bytes, ref int at, int previous, ref int positions)
    {
        var number = previous + (int)Varint.Read(bytes, ref at);
        var positionBytes = (int)Varint.Read(bytes, ref at);
        var blocks = bytes[at++];
        var countsAt = at;
        var blockCount = BitOperations.PopCount(blocks);
        var count = blockCount + SumOf(bytes, at, blockCount);
        at += blockCount;
        var window = new PostingsWindow(number, blocks, countsAt, at, count, positions);
        at += 2 * count;
        positions += positionBytes;
        return window;
    }

    // The sum of one to eight bytes, of which all are added at once where eight may be read.
    private static int SumOf(ReadOnlySpan<byte> bytes, int at, int count)
    {
        if (at + sizeof(ulong) <= bytes.Length)
        {
            const ulong EverySecond = 0x00FF_00FF_00FF_00FF;
            var values = BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]) & (ulong.MaxValue >> (64 - (8 * count)));
            return (int)((((values & EverySecond) + ((values >> 8) & EverySecond)) * 0x0001_0001_0001_0001) >> 48);
        }

        var sum = 0;
        foreach (var value in bytes.Slice(at, count))
        {
            sum += value;
        }

        return sum;
    }

    /// <summary>The document at an index.</summary>
    public int DocumentAt(ReadOnlySpan<byte> bytes, int index)
    {
        var countsAt = CountsAt;
        var left = index;
        uint blocks = Blocks;
        for (; ; blocks &= blocks - 1)
        {
            var count = bytes[countsAt++] + 1;
            if (left < count)
            {
                return (Number << PostingsWriter.WindowBits) + (BitOperations.TrailingZeroCount(blocks) << 8) + bytes[DocumentsAt + index];
            }

            left -= count;
        }
    }

    /// <summary>Finds a document or the next one behind it.</summary>
    /// <param name="bytes">All lists.</param>
    /// <param name="document">A document of the window's range.</param>
    /// <param name="index">Its index; the number of documents if there is none from here on.</param>
    /// <returns>The document found.</returns>
    public int FindFrom(ReadOnlySpan<byte> bytes, int document, out int index)
    {
        index = 0;
        var wanted = (document >> 8) & 7;
        var countsAt = CountsAt;
        for (uint blocks = Blocks; blocks != 0; blocks &= blocks - 1)
        {
            var block = BitOperations.TrailingZeroCount(blocks);
            var count = bytes[countsAt++] + 1;
            var below = block < wanted ? count : block > wanted ? 0 : CountBelow(bytes, DocumentsAt + index, count, (byte)document);
            index += below;
            if (below < count)
            {
                return (Number << PostingsWriter.WindowBits) + (block << 8) + bytes[DocumentsAt + index];
            }
        }

        return PostingsCursor.End;
    }

    // How many of some ascending bytes are lower than a value, 32 at a time where as many may be read.
    private static int CountBelow(ReadOnlySpan<byte> bytes, int start, int count, byte value)
    {
        var below = 0;
        var values = Vector256.Create(value);
        for (; below < count && start + below + Vector256<byte>.Count <= bytes.Length; below += Vector256<byte>.Count)
        {
            var lower = Vector256.LessThan(Vector256.Create(bytes.Slice(start + below, Vector256<byte>.Count)), values).ExtractMostSignificantBits();
            if (lower != uint.MaxValue)
            {
                return Math.Min(count, below + BitOperations.TrailingZeroCount(~lower));
            }
        }

        while (below < count && bytes[start + below] < value)
        {
            below++;
        }

        return Math.Min(count, below);
    }
}
