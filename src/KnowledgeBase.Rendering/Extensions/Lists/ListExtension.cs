using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace KnowledgeBase.Rendering.Extensions.Lists;

/// <summary>Steps and answers. It adds no syntax: the section decides what a list is.</summary>
internal sealed class ListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // The syntax is Markdown's own.
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is ArticleHtmlRenderer article)
        {
            article.ObjectRenderers.Replace<ListRenderer>(new ArticleListRenderer());
        }
    }
}
