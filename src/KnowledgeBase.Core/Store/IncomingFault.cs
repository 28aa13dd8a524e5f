using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Store;

/// <summary>A push that cannot become a change request. It stays until somebody pushes a better one under the same name or deletes it.</summary>
/// <param name="Branch">The name after <c>incoming/</c>, or <c>main</c>. Chosen by whoever pushed: encode it.</param>
/// <param name="Head">The pushed commit.</param>
/// <param name="Faults">Everything that speaks against it.</param>
public sealed record IncomingFault(string Branch, RevisionId Head, IReadOnlyList<ContentFault> Faults);
