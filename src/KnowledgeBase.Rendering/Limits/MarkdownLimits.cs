using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Rendering.Limits;

/// <summary>
/// Looks at a text once, line by line, before it is parsed, and refuses what would take the parser more than linear time: it has no cancellation of its own.
/// A block here is a run of lines without a blank one, which is at least as much as the parser ever takes in hand at once.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>The longest block, in characters: a table of some hundred rows.</summary>
    public const int MaxBlockLength = 32 * 1024;

    /// <summary>The most lines that are not blank.</summary>
    public const int MaxLines = 8_000;

    /// <summary>The most opening brackets in one block.</summary>
    public const int MaxBrackets = 600;

    /// <summary>The most marks of emphasis, code or escapes in one block.</summary>
    public const int MaxMarks = 1_500;

    /// <summary>The deepest nesting of quotations and lists that one line can open or indent to.</summary>
    public const int MaxDepth = 20;

    /// <summary>The most columns of a table.</summary>
    public const int MaxColumns = 24;

    /// <summary>Which limit the text breaks first, and on which of its lines from 1; <see langword="null"/> for a text that can be parsed.</summary>
    public static (RefusalReason Reason, int Line)? Check(string markdown)
    {
        if (Encoding.UTF8.GetByteCount(markdown) > EditionSource.MaxBytes)
        {
            return (RefusalReason.TooLong, 1);
        }

        var (number, written, length, brackets, marks) = (0, 0, 0, 0, 0);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace())
            {
                (length, brackets, marks) = (0, 0, 0);
                continue;
            }

            written++;
            length += line.Length;
            brackets += line.Count('[');
            marks += line.Count('*') + line.Count('_') + line.Count('`') + line.Count('<') + line.Count('{');
            var reason = written > MaxLines ? RefusalReason.TooManyLines
                : length > MaxBlockLength ? RefusalReason.BlockTooLong
                : brackets > MaxBrackets ? RefusalReason.TooManyBrackets
                : marks > MaxMarks ? RefusalReason.TooManyMarks
                : Depth(line) > MaxDepth ? RefusalReason.TooDeep
                : line.Count('|') > MaxColumns + 1 ? RefusalReason.TooManyColumns
                : (RefusalReason?)null;
            if (reason is not null)
            {
                return (reason.Value, number);
            }
        }

        return null;
    }

    // Quotation marks, list marks and levels of indentation before the line's first word.
    private static int Depth(ReadOnlySpan<char> line)
    {
        var (depth, spaces) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case ' ':
                    spaces++;
                    break;
                case '\t':
                    spaces += 4;
                    break;
                case '>':
                    depth++;
                    break;
                case '-' or '+' or '*' when IsMark(line, i):
                    depth++;
                    break;
                case >= '0' and <= '9' or '.' or ')':
                    depth += line[i] is '.' or ')' && IsMark(line, i) ? 1 : 0;
                    break;
                default:
                    return depth + (spaces / 4);
            }
        }

        return depth + (spaces / 4);
    }

    private static bool IsMark(ReadOnlySpan<char> line, int i) => i + 1 == line.Length || line[i + 1] is ' ' or '\t';
}
