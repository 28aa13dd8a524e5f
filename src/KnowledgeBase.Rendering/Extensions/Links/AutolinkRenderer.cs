using KnowledgeBase.Core.Articles;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Rendering.Extensions.Links;

/// <summary>Writes addresses in angle brackets under the same rule as other links.</summary>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var address = obj.IsEmail ? $"mailto:{obj.Url}" : obj.Url;
        if (renderer.EnableHtmlForInline && LinkTarget.Parse(address) is LinkTarget.Outside)
        {
            renderer.Write("<a class=\"outside-link\" href=\"").WriteEscapeUrl(address).Write("\" rel=\"noopener noreferrer\">").WriteEscape(obj.Url).Write("</a>");
        }
        else
        {
            renderer.WriteEscape(obj.Url);
        }
    }
}
