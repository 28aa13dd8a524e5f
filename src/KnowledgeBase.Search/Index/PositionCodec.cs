namespace KnowledgeBase.Search.Index;

/// <summary>
/// The places of a word in a document as bytes. One place below 224 takes one byte, which is the common case:
/// <c>00–DF</c> the place itself; <c>E0–F7</c> and one byte more: a place up to 6,367; <c>F8–FE</c>: 2 to 8 places follow as
/// differences; <c>FF</c>: a varint count and varint differences follow.
/// </summary>
internal static class PositionCodec
{
    private const int OneByteLimit = 0xE0;
    private const int TwoByteLimit = OneByteLimit + ((0xF8 - 0xE0) << 8);

    /// <summary>Writes places in ascending order; none at all writes nothing.</summary>
    public static void Write(ByteBuffer target, ReadOnlySpan<int> positions)
    {
        if (positions.IsEmpty)
        {
            return;
        }

        if (positions.Length == 1 && positions[0] < TwoByteLimit)
        {
            WriteSmall(target, positions[0]);
            return;
        }

        var small = positions is { Length: >= 2 and <= 8 } && positions[^1] < TwoByteLimit;
        if (small)
        {
            target.Add((byte)(0xF8 + positions.Length - 2));
        }
        else
        {
            target.Add(0xFF);
            target.AddVarint((uint)positions.Length);
        }

        var previous = 0;
        foreach (var position in positions)
        {
            if (small)
            {
                WriteSmall(target, position - previous);
            }
            else
            {
                target.AddVarint((uint)(position - previous));
            }

            previous = position;
        }
    }

    /// <summary>Reads places.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="at">Where they begin; moved behind them.</param>
    /// <param name="positions">Takes the places; further ones are skipped.</param>
    /// <returns>How many were stored.</returns>
    public static int Read(ReadOnlySpan<byte> source, ref int at, Span<int> positions)
    {
        int first = source[at];
        if (first < 0xF8)
        {
            var only = ReadSmall(source, ref at);
            if (positions.IsEmpty)
            {
                return 0;
            }

            positions[0] = only;
            return 1;
        }

        at++;
        var small = first < 0xFF;
        var count = small ? first - 0xF8 + 2 : (int)Varint.Read(source, ref at);
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            position += small ? ReadSmall(source, ref at) : (int)Varint.Read(source, ref at);
            if (i < positions.Length)
            {
                positions[i] = position;
            }
        }

        return Math.Min(count, positions.Length);
    }

    /// <summary>Moves behind the places of a document.</summary>
    public static void Skip(ReadOnlySpan<byte> source, ref int at)
    {
        int first = source[at++];
        if (first < OneByteLimit)
        {
            return;
        }

        if (first < 0xF8)
        {
            at++;
            return;
        }

        if (first < 0xFF)
        {
            for (var count = first - 0xF8 + 2; count > 0; count--)
            {
                at += source[at] < OneByteLimit ? 1 : 2;
            }

            return;
        }

        for (var count = (int)Varint.Read(source, ref at); count > 0; count--)
        {
            _ = Varint.Read(source, ref at);
        }
    }

    private static void WriteSmall(ByteBuffer target, int value)
    {
        if (value < OneByteLimit)
        {
            target.Add((byte)value);
            return;
        }

        var rest = value - OneByteLimit;
        target.Add((byte)(OneByteLimit + (rest >> 8)));
        target.Add((byte)rest);
    }

    private static int ReadSmall(ReadOnlySpan<byte> source, ref int at)
    {
        int first = source[at++];
        return first < OneByteLimit ? first : OneByteLimit + ((first - OneByteLimit) << 8) + source[at++];
    }
}
