using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>What the editor opens.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Kind">Its kind; it never changes.</param>
/// <param name="Request">The change request that is written on; <see langword="null"/> before the first save.</param>
/// <param name="BasedOn">The revision that the text comes from.</param>
/// <param name="FrontMatter">What stands there; <see langword="null"/> when it cannot be read.</param>
/// <param name="Source">The text; for an edition that does not exist yet, the other one's.</param>
/// <param name="IsNewTranslation">Whether the text is the other edition's, to be translated.</param>
/// <param name="IsPublished">Whether readers have the edition already.</param>
/// <param name="SourceBlob">In a translation, the Spanish text of now.</param>
public sealed record EditorState(
    EditionKey Edition,
    ArticleKind Kind,
    ChangeRequest? Request,
    RevisionId BasedOn,
    FrontMatter? FrontMatter,
    EditionSource Source,
    bool IsNewTranslation,
    bool IsPublished,
    BlobId? SourceBlob)
{
    /// <summary>Whether the Spanish text has changed since this translation followed it.</summary>
    public bool IsBehindSource => SourceBlob is { } now && !IsNewTranslation && FrontMatter is { SourceRevision: { } followed } && followed != now;
}
