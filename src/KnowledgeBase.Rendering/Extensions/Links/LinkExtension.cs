using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

namespace KnowledgeBase.Rendering.Extensions.Links;

/// <summary>Links between articles by id, to places of the article, and to allowed addresses outside; images of the article's own files.</summary>
internal sealed class LinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // The syntax is Markdown's own.
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is ArticleHtmlRenderer article)
        {
            article.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkRenderer(article.Context));
            article.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AutolinkRenderer());
        }
    }
}
