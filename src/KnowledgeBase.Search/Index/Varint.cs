namespace KnowledgeBase.Search.Index;

/// <summary>Numbers in groups of seven bits, the lowest first.</summary>
internal static class Varint
{
    /// <summary>Reads a number and moves behind it.</summary>
    public static uint Read(ReadOnlySpan<byte> source, ref int at)
    {
        uint value = source[at++];
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = source[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
