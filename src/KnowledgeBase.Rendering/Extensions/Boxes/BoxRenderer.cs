using KnowledgeBase.Core;
using KnowledgeBase.Core.Articles;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace KnowledgeBase.Rendering.Extensions.Boxes;

/// <summary>Writes a box with its title; notes for reviewers only where the context shows them. A box of an unknown mark is a note that shows the mark.</summary>
internal sealed class BoxRenderer(RenderContext context) : HtmlObjectRenderer<BoxBlock>
{
    protected override void Write(HtmlRenderer renderer, BoxBlock obj)
    {
        if (obj.Kind == BoxKind.Reviewer && !context.ShowReviewerNotes)
        {
            return;
        }

        var kind = obj.Kind ?? BoxKind.Note;

        // A landmark inside an article's section would clutter the page's outline for screen readers; a note does not.
        renderer.EnsureLine();
        renderer.Write($"<aside class=\"box box-{EnumName.Of(kind)}\" role=\"note\">\n<p class=\"box-title\">");
        renderer.WriteEscape(obj.Kind is null ? $"[!{obj.Mark}]" : BoxMarks.Title(kind, context.Language));
        renderer.WriteLine("</p>");
        renderer.WriteChildren(obj);
        renderer.EnsureLine();
        renderer.WriteLine("</aside>");
    }
}
