using KnowledgeBase.Rendering.Extensions.Headings;
using KnowledgeBase.Rendering.Extensions.Links;
using KnowledgeBase.Rendering.Extensions.Lists;
using KnowledgeBase.Rendering.Extensions.Parameters;
using KnowledgeBase.Rendering.Extensions.Say;
using KnowledgeBase.Rendering.Extensions.Tables;
using Markdig;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering;

/// <summary>The Markdown of articles: CommonMark without HTML, tables, and our own blocks; nothing else is switched on.</summary>
public static class ArticleMarkdown
{
    /// <summary>The deepest nesting that is parsed; the check before parsing allows less.</summary>
    public const int MaxDepth = 100;

    /// <summary>The pipeline, built once: immutable and safe for any number of threads.</summary>
    public static MarkdownPipeline Pipeline { get; } = Build();

    /// <summary>Parses a text that the limits let through.</summary>
    internal static MarkdownDocument Parse(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        QuotationExtension.Transform(document);
        return document;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxDepth }.DisableHtml().UsePreciseSourceLocation();
        builder.Extensions.AddIfNotAlready(new TableExtension());
        builder.Extensions.AddIfNotAlready(new ParameterExtension());
        builder.Extensions.AddIfNotAlready(new QuotationExtension());
        builder.Extensions.AddIfNotAlready(new HeadingExtension());
        builder.Extensions.AddIfNotAlready(new ListExtension());
        builder.Extensions.AddIfNotAlready(new LinkExtension());
        return builder.Build();
    }
}
