using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Web.Features.Differences;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>What a change request would do to one file, ready to be shown.</summary>
/// <param name="File">The file before and after.</param>
/// <param name="Edition">The edition that it holds; <see langword="null"/> for another kind of file.</param>
/// <param name="Title">The edition's title, or the path.</param>
/// <param name="Fields">What changes in the front matter; <see langword="null"/> when there is none to read.</param>
/// <param name="Rendered">What changes for readers; <see langword="null"/> when it cannot be shown.</param>
/// <param name="RenderedNote">Why it cannot be shown.</param>
/// <param name="Source">What changes in the text; <see langword="null"/> for an image.</param>
/// <param name="Faults">What is wrong with the text.</param>
public sealed record FileComparison(
    ChangedFile File,
    EditionKey? Edition,
    string Title,
    IReadOnlyList<FieldDifference>? Fields,
    RenderedDifference? Rendered,
    string? RenderedNote,
    SourceDifference? Source,
    IReadOnlyList<Fault> Faults);
