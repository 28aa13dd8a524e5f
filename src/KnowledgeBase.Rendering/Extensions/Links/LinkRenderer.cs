using KnowledgeBase.Core.Articles;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Rendering.Extensions.Links;

/// <summary>Writes links and images by what they lead to. A refused address leaves the text alone: it never reaches the page.</summary>
internal sealed class LinkRenderer(RenderContext context) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        if (obj.IsImage)
        {
            WriteImage(renderer, obj);
        }
        else if (!renderer.EnableHtmlForInline)
        {
            WriteText(renderer, obj, LinkTarget.Parse(obj.Url));
        }
        else
        {
            WriteLink(renderer, obj, LinkTarget.Parse(obj.Url));
        }
    }

    private void WriteLink(HtmlRenderer renderer, LinkInline link, LinkTarget target)
    {
        switch (target)
        {
            case LinkTarget.ToArticle article when context.FindArticle(article.Article) is { } found:
                Open(renderer, "article-link", article.Anchor is null ? found.Address : $"{found.Address}#{article.Anchor}");
                break;
            case LinkTarget.ToArticle:
                renderer.Write("<span class=\"article-link article-link-missing\" title=\"").WriteEscape(context.Labels.MissingArticle).Write("\">");
                WriteText(renderer, link, target);
                renderer.Write("</span>");
                return;
            case LinkTarget.ToAnchor anchor:
                Open(renderer, "place-link", $"#{anchor.Anchor}");
                break;
            case LinkTarget.Outside outside:
                Open(renderer, "outside-link", outside.Address, " rel=\"noopener noreferrer\"");
                break;
            default:
                renderer.Write("<span class=\"link-refused\">");
                WriteText(renderer, link, target);
                renderer.Write("</span>");
                return;
        }

        WriteText(renderer, link, target);
        renderer.Write("</a>");
    }

    private static void Open(HtmlRenderer renderer, string kind, string address, string more = "") =>
        renderer.Write($"<a class=\"{kind}\" href=\"").WriteEscapeUrl(address).Write($"\"{more}>");

    private void WriteText(HtmlRenderer renderer, LinkInline link, LinkTarget target)
    {
        if (link.FirstChild is not null)
        {
            renderer.WriteChildren(link);
        }
        else if (LinkText.Default(target, context) is { } text)
        {
            renderer.WriteEscape(text);
        }
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline image)
    {
        var address = renderer.EnableHtmlForInline ? context.ImageAddress(image.Url) : null;
        if (address is not null)
        {
            renderer.Write("<img class=\"picture\" loading=\"lazy\" src=\"").WriteEscapeUrl(address).Write("\" alt=\"");
        }

        // Markup cannot stand inside an attribute; without a picture its text stands in the page.
        var html = renderer.EnableHtmlForInline;
        renderer.EnableHtmlForInline = false;
        renderer.WriteChildren(image);
        renderer.EnableHtmlForInline = html;
        if (address is not null)
        {
            renderer.Write("\">");
        }
    }
}
