using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// The places of a word in a document as bytes: the first place, then differences. The highest bit is set in the last byte of a document and in no
/// other, so that documents are passed over 32 bytes at a time; a number takes the other seven bits, mostly of one byte.
/// <code>
/// 00–6F             the number, 0 to 111
/// 70–7E , 1 group   112 to 2,031
/// 7F , 5 groups     any larger one
/// </code>
/// A group are seven bits of the number, the highest first.
/// </summary>
internal static class PositionCodec
{
    private const byte Last = 0x80;
    private const int Payload = 0x7F;
    private const int OneByteLimit = 0x70;
    private const int Long = 0x7F;
    private const int GroupBits = 7;
    private const int LongGroups = 5;
    private const int TwoByteLimit = OneByteLimit + ((Long - OneByteLimit) << GroupBits);

    /// <summary>Writes places in ascending order; none at all writes nothing.</summary>
    public static void Write(ByteBuffer target, ReadOnlySpan<int> positions)
    {
        var previous = 0;
        for (var i = 0; i < positions.Length; i++)
        {
            WriteNumber(target, positions[i] - previous, i < positions.Length - 1 ? (byte)0 : Last);
            previous = positions[i];
        }
    }

    /// <summary>Reads the places of a document.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="at">Where they begin; moved behind them.</param>
    /// <param name="positions">Takes the places; further ones are skipped.</param>
    /// <returns>How many were stored.</returns>
    public static int Read(ReadOnlySpan<byte> source, ref int at, Span<int> positions)
    {
        var position = 0;
        var count = 0;
        bool isLast;
        do
        {
            position += ReadNumber(source, ref at, out isLast);
            if (count < positions.Length)
            {
                positions[count++] = position;
            }
        }
        while (!isLast);
        return count;
    }

    /// <summary>Moves behind the places of a document.</summary>
    public static void Skip(ReadOnlySpan<byte> source, ref int at)
    {
        while (source[at++] < Last)
        {
        }
    }

    /// <summary>Moves behind the places of some documents.</summary>
    public static void Skip(ReadOnlySpan<byte> source, ref int at, int documents)
    {
        ref var first = ref MemoryMarshal.GetReference(source);
        for (; documents > 0 && at + Vector256<byte>.Count <= source.Length; at += Vector256<byte>.Count)
        {
            var ends = Vector256.LoadUnsafe(ref first, (nuint)at).ExtractMostSignificantBits();
            var ended = BitOperations.PopCount(ends);
            if (ended >= documents)
            {
                for (; documents > 1; documents--)
                {
                    ends &= ends - 1;
                }

                at += BitOperations.TrailingZeroCount(ends) + 1;
                return;
            }

            documents -= ended;
        }

        for (; documents > 0; documents--)
        {
            Skip(source, ref at);
        }
    }

    private static void WriteNumber(ByteBuffer target, int value, byte last)
    {
        if (value < OneByteLimit)
        {
            target.Add((byte)(value | last));
        }
        else if (value < TwoByteLimit)
        {
            target.Add((byte)(OneByteLimit + ((value - OneByteLimit) >> GroupBits)));
            target.Add((byte)(((value - OneByteLimit) & Payload) | last));
        }
        else
        {
            target.Add(Long);
            for (var group = LongGroups - 1; group >= 0; group--)
            {
                target.Add((byte)(((value >> (group * GroupBits)) & Payload) | (group == 0 ? last : 0)));
            }
        }
    }

    private static int ReadNumber(ReadOnlySpan<byte> source, ref int at, out bool isLast)
    {
        int read = source[at++];
        var number = read & Payload;
        if (number >= OneByteLimit)
        {
            var groups = number == Long ? LongGroups : 1;
            number = number == Long ? 0 : (number - OneByteLimit) << GroupBits;
            var offset = groups == 1 ? OneByteLimit : 0;
            for (var group = groups - 1; group >= 0; group--)
            {
                read = source[at++];
                number += (read & Payload) << (group * GroupBits);
            }

            number += offset;
        }

        isLast = read >= Last;
        return number;
    }
}
