using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>A text to save.</summary>
/// <param name="Caller">Who wrote it.</param>
/// <param name="Number">The change request to save to; <see langword="null"/> opens one.</param>
/// <param name="Edition">The edition that it is.</param>
/// <param name="BasedOn">The revision that the writer saw: of the change request, or a published one.</param>
/// <param name="Text">The whole file: front matter and Markdown.</param>
/// <param name="RetryKey">Made once per page that is written on; saving again with the same key saves nothing twice.</param>
public sealed record SaveDraftCommand(
    Caller Caller, ChangeRequestNumber? Number, EditionKey Edition, RevisionId BasedOn, string Text, Guid RetryKey);
