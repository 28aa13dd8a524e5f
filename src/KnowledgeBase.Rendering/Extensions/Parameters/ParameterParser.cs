using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Extensions.Parameters;

/// <summary>Reads <c>{{name}}</c>. Whatever stands between the braces is a call, so that a misspelt name is found instead of shown.</summary>
internal sealed class ParameterParser : InlineParser
{
    private const int MaxLength = 80;

    public ParameterParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
        {
            return false;
        }

        var text = slice.AsSpan();
        var window = text[2..Math.Min(text.Length, MaxLength + 4)];
        var end = window.IndexOf("}}");
        if (end <= 0 || window[..end].ContainsAny('{', '}', '\n'))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new ParameterInline(window[..end].Trim().ToString())
        {
            Span = new SourceSpan(start, start + end + 3),
            Line = line,
            Column = column,
        };
        slice.Start += end + 4;
        return true;
    }
}
