using KnowledgeBase.Rendering.Extensions.Boxes;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Rendering.Extensions.Say;

/// <summary>Quotations are words to say, or boxes where a mark begins them.</summary>
internal sealed class QuotationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new BoxMarkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is ArticleHtmlRenderer article)
        {
            article.ObjectRenderers.Insert(0, new BoxRenderer(article.Context));
            article.ObjectRenderers.Insert(0, new SayRenderer(article.Context));
        }
    }

    /// <summary>Replaces every quotation of a document by what it is.</summary>
    public static void Transform(MarkdownDocument document)
    {
        foreach (var quotation in document.Descendants<QuoteBlock>().ToList())
        {
            ContainerBlock replacement = TakeMark(quotation) is { } mark ? new BoxBlock(mark) : new SayBlock();
            replacement.Line = quotation.Line;
            replacement.Column = quotation.Column;
            replacement.Span = quotation.Span;

            var parent = quotation.Parent!;
            parent[parent.IndexOf(quotation)] = replacement;
            while (quotation.Count > 0)
            {
                var child = quotation[0];
                quotation.RemoveAt(0);
                replacement.Add(child);
            }
        }
    }

    private static string? TakeMark(QuoteBlock quotation)
    {
        if (quotation is not [ParagraphBlock { Inline: { FirstChild: BoxMarkInline mark } content } paragraph, ..])
        {
            return null;
        }

        mark.Remove();
        if (content.FirstChild is LineBreakInline lineBreak)
        {
            lineBreak.Remove();
        }

        if (content.FirstChild is null)
        {
            quotation.Remove(paragraph);
        }

        return mark.Mark;
    }
}
