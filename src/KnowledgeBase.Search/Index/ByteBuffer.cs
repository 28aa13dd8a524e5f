using System.Buffers.Binary;
using System.Text;

namespace KnowledgeBase.Search.Index;

/// <summary>Bytes that are being written.</summary>
internal sealed class ByteBuffer(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    /// <summary>Writes a byte.</summary>
    public void Add(byte value)
    {
        if (Length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[Length++] = value;
    }

    /// <summary>Writes bytes.</summary>
    public void Add(ReadOnlySpan<byte> values)
    {
        Grow(values.Length);
        values.CopyTo(_bytes.AsSpan(Length));
        Length += values.Length;
    }

    /// <summary>Writes a number as <see cref="Varint"/> reads it.</summary>
    public void AddVarint(uint value)
    {
        while (value >= 0x80)
        {
            Add((byte)(value | 0x80));
            value >>= 7;
        }

        Add((byte)value);
    }

    /// <summary>Writes a text as its length in UTF-8 and its bytes.</summary>
    public void AddText(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        AddVarint((uint)length);
        Grow(length);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Writes a fraction.</summary>
    public void AddDouble(double value)
    {
        Grow(sizeof(double));
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.AsSpan(Length), value);
        Length += sizeof(double);
    }

    /// <summary>The bytes in an array of their own.</summary>
    public byte[] ToArray()
    {
        var bytes = GC.AllocateUninitializedArray<byte>(Length);
        Written.CopyTo(bytes);
        return bytes;
    }

    /// <summary>The bytes in an array that may be a little longer; the buffer itself where little of it is unused, and not to be written to after that.</summary>
    public byte[] Detach() => _bytes.Length - Length <= Length / 16 ? _bytes : ToArray();

    private void Grow(int room)
    {
        if (Length + room > _bytes.Length)
        {
            // What is not written yet is never read, so that it need not be cleared.
            var larger = GC.AllocateUninitializedArray<byte>(Math.Max(Length + room, (int)Math.Min(Array.MaxLength, _bytes.Length * 2L)));
            Written.CopyTo(larger);
            _bytes = larger;
        }
    }
}
