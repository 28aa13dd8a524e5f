using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace KnowledgeBase.Rendering.Extensions.Parameters;

/// <summary>Writes a parameter's value of the day; a call without a value shows the name, marked.</summary>
internal sealed class ParameterRenderer(RenderContext context) : HtmlObjectRenderer<ParameterInline>
{
    protected override void Write(HtmlRenderer renderer, ParameterInline obj)
    {
        var value = context.ParameterText(obj.Name);
        if (!renderer.EnableHtmlForInline)
        {
            renderer.Write(value ?? obj.Name);
            return;
        }

        renderer.Write(value is null ? "<span class=\"parameter parameter-missing\" data-parameter=\"" : "<span class=\"parameter\" data-parameter=\"")
            .WriteEscape(obj.Name)
            .Write("\">")
            .WriteEscape(value ?? obj.Name)
            .Write("</span>");
    }
}
