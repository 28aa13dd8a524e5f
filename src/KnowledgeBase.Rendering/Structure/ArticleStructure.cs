using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering.Extensions.Flows;
using KnowledgeBase.Rendering.Extensions.Headings;
using KnowledgeBase.Rendering.Extensions.Lists;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Structure;

/// <summary>A parsed article: its sections with anchors, and its outline.</summary>
/// <param name="Sections">The sections, the lead first.</param>
/// <param name="Outline">What stands in it.</param>
internal sealed record ArticleStructure(IReadOnlyList<ArticleSection> Sections, EditionOutline Outline)
{
    /// <summary>Finds the structure of a document, and marks its headings, steps and answers with what they are.</summary>
    /// <param name="document">The parsed text.</param>
    /// <param name="linesAbove">How many lines of the file stand above the text.</param>
    /// <param name="source">For a translation, the headings of the edition that it follows.</param>
    public static ArticleStructure Of(MarkdownDocument document, int linesAbove, HeadingAnchors? source)
    {
        var sections = ArticleSection.Split(document);
        var headings = AnchorAssignment.Assign(sections, linesAbove, source);
        foreach (var list in Lists(sections, SectionKind.Steps).Where(list => list.IsOrdered))
        {
            ListRoles.Set(list, ListRole.Steps);
        }

        foreach (var list in Lists(sections, SectionKind.Questions))
        {
            ListRoles.Set(list, ListRole.Answers);
        }

        return new ArticleStructure(sections, new OutlineReader(linesAbove).Read(sections, headings, FlowReader.Read(sections, linesAbove)));
    }

    private static IEnumerable<ListBlock> Lists(IEnumerable<ArticleSection> sections, SectionKind kind) =>
        sections.Where(section => section.Definition?.Kind == kind).SelectMany(section => section.Blocks).OfType<ListBlock>();
}
