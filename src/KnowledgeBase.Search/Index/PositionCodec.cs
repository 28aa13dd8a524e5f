namespace KnowledgeBase.Search.Index;

/// <summary>
/// The places of a word in a document as bytes: the first place, then differences. Most words stand once or twice in a document, so that a number says
/// itself whether another follows, mostly in one byte.
/// <code>
/// 00–8F         the last number, 0 to 143
/// 90–E7         a number of 0 to 87 that another follows
/// E8–F3 , byte  the last number, 144 to 3,215
/// F4–FE , byte  a number of 88 to 2,903 that another follows
/// FF , varint   number · 2, plus 1 if another follows
/// </code>
/// </summary>
internal static class PositionCodec
{
    private const int Followed = 0x90;
    private const int TwoBytes = 0xE8;
    private const int TwoBytesFollowed = 0xF4;
    private const int Long = 0xFF;
    private const int OneByteLimit = Followed;
    private const int OneByteFollowedLimit = TwoBytes - Followed;
    private const int TwoByteLimit = OneByteLimit + ((TwoBytesFollowed - TwoBytes) << 8);
    private const int TwoByteFollowedLimit = OneByteFollowedLimit + ((Long - TwoBytesFollowed) << 8);

    /// <summary>Writes places in ascending order; none at all writes nothing.</summary>
    public static void Write(ByteBuffer target, ReadOnlySpan<int> positions)
    {
        var previous = 0;
        for (var i = 0; i < positions.Length; i++)
        {
            WriteNumber(target, positions[i] - previous, i < positions.Length - 1);
            previous = positions[i];
        }
    }

    /// <summary>Reads places.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="at">Where they begin; moved behind them.</param>
    /// <param name="positions">Takes the places; further ones are skipped.</param>
    /// <returns>How many were stored.</returns>
    public static int Read(ReadOnlySpan<byte> source, ref int at, Span<int> positions)
    {
        var position = 0;
        var count = 0;
        bool isFollowed;
        do
        {
            position += ReadNumber(source, ref at, out isFollowed);
            if (count < positions.Length)
            {
                positions[count++] = position;
            }
        }
        while (isFollowed);
        return count;
    }

    /// <summary>Moves behind the places of a document.</summary>
    public static void Skip(ReadOnlySpan<byte> source, ref int at)
    {
        while (true)
        {
            int first = source[at++];
            if (first < Followed)
            {
                return;
            }

            if (first >= TwoBytes && SkipLong(source, first, ref at))
            {
                return;
            }
        }
    }

    private static void WriteNumber(ByteBuffer target, int value, bool isFollowed)
    {
        var (one, two) = isFollowed ? (OneByteFollowedLimit, TwoByteFollowedLimit) : (OneByteLimit, TwoByteLimit);
        if (value < one)
        {
            target.Add((byte)(value + (isFollowed ? Followed : 0)));
        }
        else if (value < two)
        {
            target.Add((byte)((isFollowed ? TwoBytesFollowed : TwoBytes) + ((value - one) >> 8)));
            target.Add((byte)(value - one));
        }
        else
        {
            target.Add(Long);
            target.AddVarint(((uint)value << 1) | (isFollowed ? 1u : 0));
        }
    }

    private static int ReadNumber(ReadOnlySpan<byte> source, ref int at, out bool isFollowed)
    {
        int first = source[at++];
        isFollowed = first is (>= Followed and < TwoBytes) or >= TwoBytesFollowed;
        switch (first)
        {
            case < Followed:
                return first;
            case < TwoBytes:
                return first - Followed;
            case < TwoBytesFollowed:
                return OneByteLimit + ((first - TwoBytes) << 8) + source[at++];
            case < Long:
                return OneByteFollowedLimit + ((first - TwoBytesFollowed) << 8) + source[at++];
            default:
                var number = Varint.Read(source, ref at);
                isFollowed = (number & 1) != 0;
                return (int)(number >> 1);
        }
    }

    // Moves behind the rest of a number of several bytes; whether it was the last.
    private static bool SkipLong(ReadOnlySpan<byte> source, int first, ref int at)
    {
        if (first < Long)
        {
            at++;
            return first < TwoBytesFollowed;
        }

        return (Varint.Read(source, ref at) & 1) == 0;
    }
}
