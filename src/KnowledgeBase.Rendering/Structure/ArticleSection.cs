using KnowledgeBase.Core.Articles;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Structure;

/// <summary>A section of a parsed article: a heading of the second (or first) level and what stands below it.</summary>
/// <param name="Heading">The heading, or <see langword="null"/> for what stands before the first one.</param>
/// <param name="Definition">The section of the template that the heading names, if any.</param>
/// <param name="Blocks">The blocks below the heading.</param>
internal sealed record ArticleSection(HeadingBlock? Heading, SectionDefinition? Definition, IReadOnlyList<Block> Blocks)
{
    /// <summary>The sections of a document, the lead first.</summary>
    public static IReadOnlyList<ArticleSection> Split(MarkdownDocument document)
    {
        var sections = new List<ArticleSection>();
        HeadingBlock? heading = null;
        var blocks = new List<Block>();
        foreach (var block in document)
        {
            if (block is HeadingBlock { Level: <= 2 } next)
            {
                sections.Add(Create(heading, blocks));
                (heading, blocks) = (next, []);
            }
            else
            {
                blocks.Add(block);
            }
        }

        sections.Add(Create(heading, blocks));
        return sections;
    }

    private static ArticleSection Create(HeadingBlock? heading, IReadOnlyList<Block> blocks) =>
        new(heading, heading is { Level: 2 } ? SectionCatalog.Recognise(InlineText.AsWritten.Of(heading)) : null, blocks);
}
