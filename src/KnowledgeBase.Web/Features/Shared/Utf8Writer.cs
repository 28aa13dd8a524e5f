using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Web.Features.Shared;

/// <summary>Writes text as UTF-8 straight into a buffer, such as a response's; it waits for nothing, and whoever owns the buffer sends it.</summary>
/// <param name="buffer">Where the bytes go.</param>
internal sealed class Utf8Writer(IBufferWriter<byte> buffer) : TextWriter(CultureInfo.InvariantCulture)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Keeps the first half of a character that was written in two parts, and replaces what is no character.
    private readonly Encoder _encoder = Utf8.GetEncoder();

    /// <inheritdoc/>
    public override Encoding Encoding => Utf8;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Convert(buffer, flush: false);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Convert([], flush: true);
        }

        base.Dispose(disposing);
    }

    private void Convert(ReadOnlySpan<char> text, bool flush) => _encoder.Convert(text, buffer, flush, out _, out _);
}
