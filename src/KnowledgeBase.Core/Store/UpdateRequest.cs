using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Store;

/// <summary>What to merge into a change request.</summary>
/// <param name="Number">The change request.</param>
/// <param name="Head">The head that the caller saw; when the line has moved since, the outcome is a conflict that names the head now and no files.</param>
/// <param name="Onto">The published revision to be based on afterwards, usually the newest.</param>
/// <param name="Actor">Who asked for it.</param>
/// <param name="Resolved">The texts of files that an earlier attempt could not merge; empty at the first attempt.</param>
public sealed record UpdateRequest(
    ChangeRequestNumber Number,
    RevisionId Head,
    RevisionId Onto,
    Person Actor,
    IReadOnlyList<FileChange> Resolved);
