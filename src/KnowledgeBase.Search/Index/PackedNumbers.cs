using System.Buffers.Binary;

namespace KnowledgeBase.Search.Index;

/// <summary>Numbers that are not negative, each in as many bytes as the highest one needs: none at all when all are 0. Immutable.</summary>
internal sealed class PackedNumbers
{
    private readonly byte[] _bytes;

    /// <summary>Packs numbers.</summary>
    public PackedNumbers(ReadOnlySpan<int> numbers)
    {
        var highest = 0;
        foreach (var number in numbers)
        {
            highest = Math.Max(highest, number);
        }

        Count = numbers.Length;
        Width = highest switch { 0 => 0, <= 0xFF => 1, <= 0xFFFF => 2, <= 0xFFFFFF => 3, _ => 4 };
        _bytes = new byte[Count * Width];
        Span<byte> whole = stackalloc byte[sizeof(int)];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(whole, numbers[i]);
            whole[..Width].CopyTo(_bytes.AsSpan(i * Width));
        }
    }

    /// <summary>Numbers that were packed before.</summary>
    public PackedNumbers(int count, int width, byte[] bytes)
    {
        Count = count;
        Width = width;
        _bytes = bytes;
    }

    /// <summary>How many numbers there are.</summary>
    public int Count { get; }

    /// <summary>Bytes per number, 0 to 4.</summary>
    public int Width { get; }

    /// <summary>The numbers one after the other, the lowest byte of each first.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>A number.</summary>
    public int this[int index]
    {
        get
        {
            var at = _bytes.AsSpan(index * Width, Width);
            return Width switch
            {
                0 => 0,
                1 => at[0],
                2 => BinaryPrimitives.ReadUInt16LittleEndian(at),
                3 => BinaryPrimitives.ReadUInt16LittleEndian(at) | (at[2] << 16),
                _ => BinaryPrimitives.ReadInt32LittleEndian(at),
            };
        }
    }

    /// <summary>All numbers.</summary>
    public int[] ToArray()
    {
        var numbers = new int[Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = this[i];
        }

        return numbers;
    }
}
