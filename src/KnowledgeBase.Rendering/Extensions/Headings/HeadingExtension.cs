using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace KnowledgeBase.Rendering.Extensions.Headings;

/// <summary>Headings with the anchors that the article's structure gives them.</summary>
internal sealed class HeadingExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // The syntax is Markdown's own.
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is ArticleHtmlRenderer article)
        {
            article.ObjectRenderers.Replace<HeadingRenderer>(new AnchoredHeadingRenderer());
        }
    }
}
