using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering.Extensions.Headings;
using KnowledgeBase.Rendering.Extensions.Links;
using KnowledgeBase.Rendering.Structure;

namespace KnowledgeBase.Rendering;

/// <summary>The words of an edition without HTML, for the search index: the same words that <see cref="ArticleRenderer"/> gives beside its HTML.</summary>
/// <param name="Lead">What stands before the first section; empty in most articles.</param>
/// <param name="Sections">The sections in order.</param>
/// <param name="Outline">What stands in the text.</param>
public sealed record ArticleText(string Lead, IReadOnlyList<ArticleText.Section> Sections, EditionOutline Outline)
{
    /// <summary>Reads the words of an edition.</summary>
    /// <param name="source">The edition's text.</param>
    /// <param name="context">Everything else that the words depend on.</param>
    /// <returns>The words, or <see langword="null"/> when the text breaks a limit and cannot be shown.</returns>
    public static ArticleText? Read(EditionSource source, RenderContext context)
    {
        if (ParsedMarkdown.Of(source, context.SourceHeadings) is not ParsedMarkdown.Parsed { Structure: var structure })
        {
            return null;
        }

        var words = WordsIn(context);
        var sections = structure.Sections.Select(section => Read(section, words)).ToList();
        return new ArticleText(sections[0].Text, sections[1..], structure.Outline);
    }

    /// <summary>How inline text reads in a context: figures in place, links by their text or the title that they lead to.</summary>
    internal static InlineText WordsIn(RenderContext context) =>
        new(name => context.ParameterText(name) ?? name, target => LinkText.Default(target, context));

    /// <summary>The words of a section.</summary>
    internal static Section Read(ArticleSection section, InlineText words) => new(
        section.Heading is { } titled ? HeadingAnchor.Of(titled)! : string.Empty,
        section.Heading is { } heading ? words.Of(heading) : string.Empty,
        SectionText.Of(section.Blocks, words));

    /// <summary>The words of a section.</summary>
    /// <param name="Anchor">Its anchor.</param>
    /// <param name="Heading">Its heading's text.</param>
    /// <param name="Text">The words below the heading: figures in place, notes for reviewers left out, one line per paragraph, item or row.</param>
    public sealed record Section(string Anchor, string Heading, string Text);
}
