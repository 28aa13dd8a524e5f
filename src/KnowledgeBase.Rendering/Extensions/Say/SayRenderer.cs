using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace KnowledgeBase.Rendering.Extensions.Say;

/// <summary>Writes words to say with a button that copies them; a script of the page gives the button its effect.</summary>
internal sealed class SayRenderer(RenderContext context) : HtmlObjectRenderer<SayBlock>
{
    protected override void Write(HtmlRenderer renderer, SayBlock obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<blockquote class=\"say\">");
        renderer.WriteLine("<div class=\"say-words\">");
        renderer.WriteChildren(obj);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
        renderer.Write("<button type=\"button\" class=\"copy\" data-copy>").WriteEscape(context.Labels.Copy).WriteLine("</button>");
        renderer.WriteLine("</blockquote>");
    }
}
