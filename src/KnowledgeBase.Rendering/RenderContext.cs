using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Core.Parameters;

namespace KnowledgeBase.Rendering;

/// <summary>Everything that a rendering depends on besides the text itself. Equal texts in equal contexts render alike.</summary>
public sealed record RenderContext
{
    /// <summary>The article, or <see langword="null"/> in the preview of one that has no number yet (its images stay texts).</summary>
    public ArticleId? Article { get; init; }

    /// <summary>The edition's language: for figures and the titles of boxes.</summary>
    public required Language Language { get; init; }

    /// <summary>The day whose figures are shown, Mexico City.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The figures.</summary>
    public ParameterTable Parameters { get; init; } = ParameterTable.Empty;

    /// <summary>
    /// Finds the articles that links lead to, in the edition that this reader would get: <see langword="null"/> for one that does not exist or that the
    /// reader may not see.
    /// </summary>
    public Func<ArticleId, ArticleAddress?> FindArticle { get; init; } = static _ => null;

    /// <summary>
    /// Changes whenever <see cref="FindArticle"/> could answer otherwise (the published revision and the reader's rights, say); <see langword="null"/> keeps
    /// the rendering out of the cache.
    /// </summary>
    public string? ArticlesVersion { get; init; }

    /// <summary>The address below which the article's own files are served, ending in <c>/</c>.</summary>
    public string FilesAddress { get; init; } = "/";

    /// <summary>Whether notes for reviewers are shown: in the editor's preview and in reviews only.</summary>
    public bool ShowReviewerNotes { get; init; }

    /// <summary>For a translation, the headings of the edition that it follows.</summary>
    public HeadingAnchors? SourceHeadings { get; init; }

    /// <summary>The few words of the interface that stand inside the text.</summary>
    public RenderLabels Labels { get; init; } = RenderLabels.Spanish;

    /// <summary>A figure as shown, or <see langword="null"/> when there is none of that name on the day.</summary>
    internal string? ParameterText(string name) => Parameters.Find(name)?.Format(Day, Language);

    /// <summary>The address of one of the article's own images, or <see langword="null"/> for any other address.</summary>
    internal string? ImageAddress(string? target) =>
        Article is { } article && ImageFile.TryParse(target, out var file) && file.Article == article ? FilesAddress + file.Name : null;
}
