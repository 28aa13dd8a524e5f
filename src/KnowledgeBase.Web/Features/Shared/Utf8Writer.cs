using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Web.Features.Shared;

/// <summary>Writes text as UTF-8 straight into a buffer, such as a response's; it waits for nothing, and whoever owns the buffer sends it.</summary>
/// <param name="buffer">Where the bytes go.</param>
internal sealed class Utf8Writer(IBufferWriter<byte> buffer) : TextWriter(CultureInfo.InvariantCulture)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private const int Room = 2048;

    // Keeps the first half of a character that was written in two parts, and replaces what is no character.
    private readonly Encoder _encoder = Utf8.GetEncoder();

    // HTML comes in hundreds of short pieces, which are made bytes together.
    private readonly char[] _pending = ArrayPool<char>.Shared.Rent(Room);
    private int _count;

    /// <inheritdoc/>
    public override Encoding Encoding => Utf8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (_count == _pending.Length)
        {
            Convert(flush: false);
        }

        _pending[_count++] = value;
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > _pending.Length - _count)
        {
            var part = buffer[..(_pending.Length - _count)];
            part.CopyTo(_pending.AsSpan(_count));
            _count += part.Length;
            buffer = buffer[part.Length..];
            Convert(flush: false);
        }

        buffer.CopyTo(_pending.AsSpan(_count));
        _count += buffer.Length;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Convert(flush: true);
            ArrayPool<char>.Shared.Return(_pending);
        }

        base.Dispose(disposing);
    }

    private void Convert(bool flush)
    {
        _encoder.Convert(_pending.AsSpan(0, _count), buffer, flush, out _, out _);
        _count = 0;
    }
}
