using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Store;

/// <summary>Commits that somebody pushed to <c>refs/heads/incoming/…</c> and that passed every check; waits to become a change request.</summary>
/// <param name="Branch">The name after <c>incoming/</c>.</param>
/// <param name="Head">The newest commit.</param>
/// <param name="Base">The published revision that the commits start from.</param>
/// <param name="Author">Who wrote the newest commit, as it says itself: nobody has verified it.</param>
/// <param name="Message">The newest commit's message without trailers.</param>
/// <param name="Paths">The files that it changes.</param>
public sealed record IncomingChange(
    string Branch, RevisionId Head, RevisionId Base, Person Author, string Message, IReadOnlyList<string> Paths);
