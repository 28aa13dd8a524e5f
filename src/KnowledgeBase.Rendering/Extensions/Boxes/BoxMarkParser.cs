using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Extensions.Boxes;

/// <summary>Reads a mark where it stands alone on the first line of a quotation.</summary>
internal sealed class BoxMarkParser : InlineParser
{
    private const int MaxLength = 20;

    public BoxMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!' || !BeginsQuotation(processor))
        {
            return false;
        }

        var text = slice.AsSpan();
        var lineEnd = text.IndexOf('\n');
        var first = (lineEnd < 0 ? text : text[..lineEnd]).TrimEnd();
        if (first.Length is < 4 or > MaxLength || first[^1] != ']' || first[2..^1].ContainsAnyExceptInRange('A', 'Z'))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new BoxMarkInline(first[2..^1].ToString())
        {
            Span = new SourceSpan(start, start + first.Length - 1),
            Line = line,
            Column = column,
        };
        slice.Start += lineEnd < 0 ? text.Length : lineEnd + 1;
        return true;
    }

    private static bool BeginsQuotation(InlineProcessor processor) =>
        processor.Block is ParagraphBlock { Parent: QuoteBlock quotation } paragraph
        && ReferenceEquals(quotation[0], paragraph)
        && paragraph.Inline?.FirstChild is null;
}
