using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Snapshots;

/// <summary>Writes a file of numbers, texts and arrays that ends with the SHA-256 of all before, as <see cref="SnapshotReader"/> reads it.</summary>
internal sealed class SnapshotWriter : IDisposable
{
    /// <summary>Values that are written at a time: the bytes of a large array are more than a span can hold.</summary>
    public const int Step = 1 << 20;

    private readonly FileStream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Begins a file, in place of one that may be there.</summary>
    public SnapshotWriter(string path) => _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);

    /// <summary>Writes a number.</summary>
    public void Add(int value) => Write([value]);

    /// <summary>Writes an array with its length.</summary>
    public void Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Add(values.Length);
        Write(values);
    }

    /// <summary>Writes a text.</summary>
    public void Add(string text) => Add<byte>(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes packed numbers.</summary>
    public void Add(PackedNumbers numbers)
    {
        Add(numbers.Count);
        Add(numbers.Width);
        Add(numbers.Bytes);
    }

    /// <summary>Ends the file with its hash and waits until the disk has it.</summary>
    /// <returns>The hash.</returns>
    public byte[] Finish()
    {
        var hash = _hash.GetHashAndReset();
        _stream.Write(hash);
        _stream.Flush(flushToDisk: true);
        return hash;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _hash.Dispose();
        _stream.Dispose();
    }

    private void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        for (var start = 0; start < values.Length; start += Step)
        {
            var bytes = MemoryMarshal.AsBytes(values.Slice(start, Math.Min(Step, values.Length - start)));
            _hash.AppendData(bytes);
            _stream.Write(bytes);
        }
    }
}
