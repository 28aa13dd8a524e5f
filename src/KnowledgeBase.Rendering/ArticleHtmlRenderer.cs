using Markdig.Renderers;

namespace KnowledgeBase.Rendering;

/// <summary>Markdig's HTML renderer with the context that our blocks need; each extension adds its own renderers to it.</summary>
internal sealed class ArticleHtmlRenderer : HtmlRenderer
{
    public ArticleHtmlRenderer(TextWriter writer, RenderContext context)
        : base(writer)
    {
        Context = context;
        ArticleMarkdown.Pipeline.Setup(this);
    }

    public RenderContext Context { get; }
}
