using System.Globalization;
using System.Text;

namespace KnowledgeBase.Rendering.Limits;

/// <summary>A text in memory that refuses to grow beyond a limit: a reference definition can make a long page out of a short text.</summary>
/// <param name="maxLength">The limit, in characters.</param>
internal sealed class LimitedWriter(int maxLength) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _text = new();
    private int _total;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Takes the text written since the last call.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    /// <inheritdoc/>
    public override void Write(char value)
    {
        Grow(1);
        _text.Append(value);
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        Grow(value?.Length ?? 0);
        _text.Append(value);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        Grow(buffer.Length);
        _text.Append(buffer);
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    private void Grow(int length)
    {
        _total += length;
        if (_total > maxLength)
        {
            throw new OutputTooLongException();
        }
    }
}
