using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Snapshots;

/// <summary>
/// Reads what a <see cref="SnapshotWriter"/> wrote, straight into the arrays that the index keeps. The whole file is held against its hash
/// first, so that what is read afterwards is what was written.
/// </summary>
internal sealed class SnapshotReader : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly FileStream _stream;

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is not what was written.</exception>
    public SnapshotReader(string path)
    {
        _stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.SequentialScan);
        try
        {
            Hash = Check();
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    /// <summary>The SHA-256 of what the file holds.</summary>
    public byte[] Hash { get; }

    /// <summary>Reads a number.</summary>
    public int Number()
    {
        var value = 0;
        _stream.ReadExactly(MemoryMarshal.AsBytes(new Span<int>(ref value)));
        return value;
    }

    /// <summary>Reads an array.</summary>
    public T[] Array<T>()
        where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>(Number());
        for (var start = 0; start < values.Length; start += SnapshotWriter.Step)
        {
            _stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan(start, Math.Min(SnapshotWriter.Step, values.Length - start))));
        }

        return values;
    }

    /// <summary>Reads a text.</summary>
    public string Text() => Encoding.UTF8.GetString(Array<byte>());

    /// <summary>Reads packed numbers.</summary>
    public PackedNumbers PackedNumbers() => new(Number(), Number(), Array<byte>());

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private byte[] Check()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        for (var left = _stream.Length - SHA256.HashSizeInBytes; left > 0;)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(left, buffer.Length));
            _stream.ReadExactly(part);
            hash.AppendData(part);
            left -= part.Length;
        }

        var computed = hash.GetHashAndReset();
        var written = buffer.AsSpan(0, SHA256.HashSizeInBytes);
        _stream.ReadExactly(written);
        if (!written.SequenceEqual(computed))
        {
            throw new InvalidDataException("The file is not what was written.");
        }

        _stream.Position = 0;
        return computed;
    }
}
