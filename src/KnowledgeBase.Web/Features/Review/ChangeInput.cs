using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.ChangeRequests.Editing;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>The fields of the forms on a change request's page. Who acts and on what is never posted.</summary>
public sealed class ChangeInput
{
    /// <summary>The head that the page showed.</summary>
    public string? Head { get; set; }

    /// <summary>The published revision that a merged text is to follow.</summary>
    public string? Onto { get; set; }

    /// <summary>Which dropped searches the page showed.</summary>
    public string? DropsShown { get; set; }

    /// <summary>What changes and why.</summary>
    public string? Summary { get; set; }

    /// <summary>Why changes are requested.</summary>
    public string? Reason { get; set; }

    /// <summary>A comment.</summary>
    public string? Comment { get; set; }

    /// <summary>The words that the comment is about.</summary>
    public string? Quote { get; set; }

    /// <summary>The file that the comment is about.</summary>
    public string? Path { get; set; }

    /// <summary>The content that the words stand in.</summary>
    public string? Blob { get; set; }

    /// <summary>The files of a merge by hand.</summary>
    public IList<MergedFileInput> Files { get; } = [];

    /// <summary>What the comment is about; <see langword="null"/> for the whole change.</summary>
    public CommentPlace? Place => string.IsNullOrWhiteSpace(Path)
        ? null
        : new CommentPlace(Path, BlobId.TryParse(Blob, out var blob) ? blob : null, string.IsNullOrWhiteSpace(Quote) ? null : Quote);

    /// <summary>The files of a merge by hand.</summary>
    public IReadOnlyList<ResolvedFile> Resolved =>
        [.. Files.Where(file => !string.IsNullOrEmpty(file.Path)).Select(file => new ResolvedFile(file.Path!, file.Text ?? string.Empty))];
}
