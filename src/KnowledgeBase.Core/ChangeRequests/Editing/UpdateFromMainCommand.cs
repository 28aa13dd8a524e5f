using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>A change request to bring up to what is published.</summary>
/// <param name="Caller">Who wants it; with texts of their own they become one of its writers.</param>
/// <param name="Number">The change request.</param>
/// <param name="Head">The head that the caller saw.</param>
/// <param name="Onto">The published revision whose texts the caller saw beside their own; <see langword="null"/> for the newest.</param>
/// <param name="Resolved">The merged texts of files that could not be merged by themselves; empty at the first attempt.</param>
public sealed record UpdateFromMainCommand(
    Caller Caller, ChangeRequestNumber Number, RevisionId Head, RevisionId? Onto, IReadOnlyList<ResolvedFile> Resolved);
