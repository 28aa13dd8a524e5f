using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering.Limits;
using KnowledgeBase.Rendering.Structure;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering;

/// <summary>What parsing an edition within the limits gave.</summary>
internal abstract record ParsedMarkdown
{
    private ParsedMarkdown()
    {
    }

    /// <summary>Parses the body of an edition.</summary>
    public static ParsedMarkdown Of(EditionSource source, HeadingAnchors? sourceAnchors)
    {
        if (MarkdownLimits.Check(source.Body) is { } limit)
        {
            return new Refused(limit.Reason, source.LinesAboveBody + limit.Line);
        }

        MarkdownDocument document;
        try
        {
            document = ArticleMarkdown.Parse(source.Body);
        }
        catch (ArgumentException)
        {
            // The parser's own limit on nesting, behind ours.
            return new Refused(RefusalReason.TooDeep, source.LinesAboveBody + 1);
        }

        return NestingDepth.LineBeyond(ArticleMarkdown.MaxDepth - 10, document) is { } line
            ? new Refused(RefusalReason.TooDeep, source.LinesAboveBody + line)
            : new Parsed(ArticleStructure.Of(document, source.LinesAboveBody, sourceAnchors));
    }

    /// <summary>The text was parsed.</summary>
    public sealed record Parsed(ArticleStructure Structure) : ParsedMarkdown;

    /// <summary>The text breaks a limit at a line of the file.</summary>
    public sealed record Refused(RefusalReason Reason, int Line) : ParsedMarkdown;
}
