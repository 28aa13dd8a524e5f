using System.Buffers.Binary;
using System.Text;

namespace KnowledgeBase.Search.Index;

/// <summary>Reads what a <see cref="ByteBuffer"/> wrote.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private int _at;

    /// <summary>Reads a byte.</summary>
    public byte Byte() => _source[_at++];

    /// <summary>Reads a varint that is not negative.</summary>
    public int Number() => (int)Varint.Read(_source, ref _at);

    /// <summary>Reads a text.</summary>
    public string Text() => Encoding.UTF8.GetString(Utf8());

    /// <summary>Passes over a text.</summary>
    public void SkipText() => _ = Utf8();

    /// <summary>Takes a text as the bytes that it has in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8()
    {
        var length = Number();
        var text = _source.Slice(_at, length);
        _at += length;
        return text;
    }

    /// <summary>Reads a fraction.</summary>
    public double Double()
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(_source[_at..]);
        _at += sizeof(double);
        return value;
    }

    /// <summary>Reads a list whose length comes first.</summary>
    public IReadOnlyList<string> Texts()
    {
        var texts = new string[Number()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Text();
        }

        return texts;
    }
}
