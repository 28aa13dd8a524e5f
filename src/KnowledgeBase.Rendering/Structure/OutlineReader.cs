using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Flows;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering.Extensions.Boxes;
using KnowledgeBase.Rendering.Extensions.Lists;
using KnowledgeBase.Rendering.Extensions.Parameters;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Rendering.Structure;

/// <summary>Lists what stands in an article, in order, with lines of the file.</summary>
/// <param name="linesAbove">How many lines of the file stand above the text.</param>
internal sealed class OutlineReader(int linesAbove)
{
    private readonly List<OutlineStep> _steps = [];
    private readonly List<OutlineLink> _links = [];
    private readonly List<OutlineImage> _images = [];
    private readonly List<OutlineParameter> _parameters = [];
    private readonly List<OutlineBox> _boxes = [];
    private readonly List<Passage> _passages = [];

    public EditionOutline Read(IReadOnlyList<ArticleSection> sections, IReadOnlyList<OutlineHeading> headings, Flow? flow)
    {
        var anchors = headings.ToDictionary(heading => heading.Line, heading => heading.Within);
        foreach (var section in sections)
        {
            var within = section.Heading is { } heading ? anchors[LineOf(heading)] : string.Empty;
            foreach (var block in section.Blocks.Prepend(section.Heading).OfType<Block>())
            {
                ReadBlock(block, within);
            }
        }

        return new EditionOutline(headings, _steps, _links, _images, _parameters, _boxes, _passages, flow);
    }

    private void ReadBlock(Block block, string within)
    {
        if (block is ListBlock list && ListRoles.Of(list) == ListRole.Steps)
        {
            ReadSteps(list);
        }

        if (block is ContainerBlock container)
        {
            _boxes.AddRange(container.Descendants<BoxBlock>().Prepend(block as BoxBlock).OfType<BoxBlock>()
                .Select(box => new OutlineBox(box.Mark, box.Kind, LineOf(box))));
        }

        foreach (var leaf in Leaf.Of(block))
        {
            var text = InlineText.AsWritten.Of(leaf.Block);
            if (text.Length > 0)
            {
                _passages.Add(new Passage(leaf.Kind, text, within, LineOf(leaf.Block)));
            }

            foreach (var inline in leaf.Block.Inline?.Descendants() ?? [])
            {
                ReadInline(inline, leaf.Block);
            }
        }
    }

    private void ReadSteps(ListBlock list)
    {
        var start = ListRoles.Start(list);
        for (var i = 0; i < list.Count; i++)
        {
            var item = (ListItemBlock)list[i];
            var written = item.Order == 0 ? start + i : item.Order;
            _steps.Add(new OutlineStep(start + i, written, LineOf(item)));
        }
    }

    private void ReadInline(MarkdownObject inline, LeafBlock block)
    {
        var line = linesAbove + Math.Max(inline.Line, block.Line) + 1;
        switch (inline)
        {
            case LinkInline { IsImage: true } image:
                _images.Add(new OutlineImage(image.Url ?? string.Empty, InlineText.AsWritten.Of(image), line));
                break;
            case LinkInline link:
                _links.Add(new OutlineLink(LinkTarget.Parse(link.Url), link.FirstChild is null ? string.Empty : InlineText.AsWritten.Of(link), line));
                break;
            case AutolinkInline autolink:
                _links.Add(new OutlineLink(LinkTarget.Parse(autolink.IsEmail ? $"mailto:{autolink.Url}" : autolink.Url), autolink.Url, line));
                break;
            case ParameterInline parameter:
                _parameters.Add(new OutlineParameter(parameter.Name, line));
                break;
        }
    }

    private int LineOf(Block block) => linesAbove + block.Line + 1;
}
