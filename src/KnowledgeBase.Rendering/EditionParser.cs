using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Rendering;

/// <summary>The same parser as the renderer's, for checks and references.</summary>
public sealed class EditionParser : IEditionParser
{
    /// <inheritdoc/>
    public ParseOutcome Parse(EditionSource source, HeadingAnchors? sourceAnchors) => ParsedMarkdown.Of(source, sourceAnchors) switch
    {
        ParsedMarkdown.Parsed parsed => new ParseOutcome.Parsed(parsed.Structure.Outline),
        ParsedMarkdown.Refused refused => new ParseOutcome.Refused(refused.Reason, refused.Line),
        var other => throw new InvalidOperationException($"{other} is no outcome of parsing."),
    };
}
