using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Extensions.Headings;

/// <summary>Writes headings with their anchors. The page's title is its only first-level heading, so none is written here.</summary>
internal sealed class AnchoredHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var level = Math.Clamp(obj.Level, 2, 6).ToString(CultureInfo.InvariantCulture);
        renderer.EnsureLine();
        renderer.Write("<h").Write(level);

        // A section's anchor stands on the section itself.
        if (obj.Level > 2 && HeadingAnchor.Of(obj) is { } anchor)
        {
            renderer.Write(" id=\"").WriteEscape(anchor).Write('"');
        }

        renderer.Write('>');
        renderer.WriteLeafInline(obj);
        renderer.Write("</h").Write(level).WriteLine(">");
    }
}
