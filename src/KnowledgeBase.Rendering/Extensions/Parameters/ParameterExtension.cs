using Markdig;
using Markdig.Renderers;

namespace KnowledgeBase.Rendering.Extensions.Parameters;

/// <summary>Figures called by name.</summary>
internal sealed class ParameterExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new ParameterParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is ArticleHtmlRenderer article)
        {
            article.ObjectRenderers.Insert(0, new ParameterRenderer(article.Context));
        }
    }
}
