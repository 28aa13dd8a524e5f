using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Store;

/// <summary>What to save to a change request.</summary>
/// <param name="Number">The change request; its first save makes the line.</param>
/// <param name="BasedOn">The revision that the writer saw: the head of the line, an older one, or a published revision for a first save.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Message">One line that says what changed; no trailers.</param>
/// <param name="Files">The files to write or remove; at least one.</param>
/// <param name="RetryKey">Chosen by the writer once per save; a repeated save with the same key answers like the first one and saves nothing twice.</param>
public sealed record SaveRequest(
    ChangeRequestNumber Number,
    RevisionId BasedOn,
    Person Author,
    string Message,
    IReadOnlyList<FileChange> Files,
    Guid RetryKey);
