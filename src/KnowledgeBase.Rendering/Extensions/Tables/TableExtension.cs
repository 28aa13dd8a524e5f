using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace KnowledgeBase.Rendering.Extensions.Tables;

/// <summary>Pipe tables in a frame that scrolls.</summary>
internal sealed class TableExtension : IMarkdownExtension
{
    private readonly PipeTableExtension _pipes = new(new PipeTableOptions { UseHeaderForColumnCount = true });

    public void Setup(MarkdownPipelineBuilder pipeline) => _pipes.Setup(pipeline);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is ArticleHtmlRenderer article)
        {
            article.ObjectRenderers.Insert(0, new ScrollingTableRenderer());
        }
        else
        {
            _pipes.Setup(pipeline, renderer);
        }
    }
}
