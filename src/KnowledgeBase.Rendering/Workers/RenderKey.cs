using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Rendering.Workers;

/// <summary>Everything that a rendering depends on, by identity: equal keys have equal results.</summary>
internal sealed record RenderKey(
    BlobId Text,
    ArticleId? Article,
    Language Language,
    DateOnly Day,
    BlobId Parameters,
    string ArticlesVersion,
    string FilesAddress,
    bool ShowReviewerNotes,
    BlobId? SourceHeadings,
    RenderLabels Labels)
{
    /// <summary>The key of a text in a context, or <see langword="null"/> when the context says that its results do not last.</summary>
    public static RenderKey? Of(EditionSource source, RenderContext context) => context.ArticlesVersion is not { } version
        ? null
        : new RenderKey(
            BlobHash.Of(source.Text),
            context.Article,
            context.Language,
            context.Day,
            context.Parameters.Source,
            version,
            context.FilesAddress,
            context.ShowReviewerNotes,
            context.SourceHeadings?.Source,
            context.Labels);
}
