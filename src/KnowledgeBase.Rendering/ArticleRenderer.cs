using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering.Extensions.Lists;
using KnowledgeBase.Rendering.Filtering;
using KnowledgeBase.Rendering.Limits;
using KnowledgeBase.Rendering.Structure;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering;

/// <summary>
/// Renders editions: the one pipeline behind the reading page, the editor's preview, reviews, old revisions and the search index. A pure function of its
/// arguments, safe for any number of threads.
/// </summary>
public static class ArticleRenderer
{
    /// <summary>The longest page, in characters of HTML.</summary>
    public const int MaxOutput = 4 * 1024 * 1024;

    /// <summary>Renders the body of an edition.</summary>
    /// <param name="source">The edition's text.</param>
    /// <param name="context">Everything else that the page depends on.</param>
    public static RenderOutcome Render(EditionSource source, RenderContext context)
    {
        try
        {
            return ParsedMarkdown.Of(source, context.SourceHeadings) switch
            {
                ParsedMarkdown.Parsed parsed => new RenderOutcome.Rendered(Render(parsed.Structure, context)),
                ParsedMarkdown.Refused refused => new RenderOutcome.Refused(refused.Reason, refused.Line),
                var other => throw new InvalidOperationException($"{other} is no outcome of parsing."),
            };
        }
        catch (OutputTooLongException)
        {
            return new RenderOutcome.Refused(RefusalReason.OutputTooLong, 1);
        }
    }

    private static RenderedArticle Render(ArticleStructure structure, RenderContext context)
    {
        using var writer = new LimitedWriter(MaxOutput);
        var renderer = new ArticleHtmlRenderer(writer, context);
        var words = ArticleText.WordsIn(context);
        var sections = structure.Sections.Select(section => RenderSection(section, renderer, writer, words)).ToList();
        return new RenderedArticle(
            sections[0].Html,
            sections[0].Text,
            sections[1..],
            [.. Steps(structure, words)],
            [.. SayWords(structure, words)],
            structure.Outline);
    }

    private static RenderedSection RenderSection(ArticleSection section, ArticleHtmlRenderer renderer, LimitedWriter writer, InlineText words)
    {
        var text = ArticleText.Read(section, words);
        if (section.Heading is { } heading)
        {
            // The template's blocks carry their name, so that the stylesheet can set them apart.
            var block = section.Definition is { } definition ? $"block block-{definition.Anchor[2..]}" : "block";
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<section id=\"{text.Anchor}\" class=\"{block}\">\n"));
            renderer.Render(heading);
        }

        foreach (var block in section.Blocks)
        {
            renderer.Render(block);
        }

        writer.Write(section.Heading is null ? string.Empty : "</section>\n");
        return new RenderedSection(text.Anchor, text.Heading, section.Definition?.Kind, HtmlAllowList.Clean(writer.Take()), text.Text);
    }

    private static IEnumerable<RenderedStep> Steps(ArticleStructure structure, InlineText words)
    {
        var items = structure.Sections
            .SelectMany(section => section.Blocks.OfType<ListBlock>())
            .Where(list => ListRoles.Of(list) == ListRole.Steps)
            .SelectMany(list => list.OfType<ListItemBlock>());
        return structure.Outline.Steps.Zip(
            items,
            (step, item) => new RenderedStep(step.Number, step.Anchor, item is [ParagraphBlock paragraph, ..] ? words.Of(paragraph) : string.Empty));
    }

    private static IEnumerable<string> SayWords(ArticleStructure structure, InlineText words) => structure.Sections
        .SelectMany(section => section.Blocks)
        .SelectMany(SectionText.SayBlocks)
        .Select(say => SectionText.Of(say, words));
}
