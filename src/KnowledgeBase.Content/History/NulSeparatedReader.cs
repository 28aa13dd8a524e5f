using System.Text;

namespace KnowledgeBase.Content.History;

/// <summary>Reads what stands between NUL characters.</summary>
/// <param name="input">The text.</param>
internal sealed class NulSeparatedReader(TextReader input)
{
    private readonly char[] _buffer = new char[64 * 1024];
    private readonly StringBuilder _token = new();
    private int _at;
    private int _filled;

    /// <summary>The next token, or <see langword="null"/> at the end of the text.</summary>
    public async ValueTask<string?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_at == _filled)
            {
                _filled = await input.ReadAsync(_buffer, cancellationToken);
                _at = 0;
                if (_filled == 0)
                {
                    return _token.Length == 0 ? null : Take();
                }
            }

            var rest = _buffer.AsSpan(_at, _filled - _at);
            var end = rest.IndexOf('\0');
            _token.Append(end < 0 ? rest : rest[..end]);
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                return Take();
            }
        }
    }

    /// <summary>The next token, which must be there.</summary>
    /// <exception cref="EndOfStreamException">The text ends.</exception>
    public async ValueTask<string> RequireAsync(CancellationToken cancellationToken) =>
        await ReadAsync(cancellationToken) ?? throw new EndOfStreamException("Git's log ended in the middle of a commit.");

    private string Take()
    {
        var token = _token.ToString();
        _token.Clear();
        return token;
    }
}
