using KnowledgeBase.Content.Git;

namespace KnowledgeBase.Content.History;

/// <summary>A commit of the main line and the files that it changed, as the table takes it.</summary>
/// <param name="Id">The commit.</param>
/// <param name="Author">Who wrote the change.</param>
/// <param name="Committer">Who published it, and when.</param>
/// <param name="Message">The message with its trailers.</param>
/// <param name="Changes">Each changed path with its new content; <see langword="null"/> when it was removed.</param>
internal sealed record CommitRecord(
    ObjectId Id, Signature Author, Signature Committer, CommitMessage Message, IReadOnlyList<KeyValuePair<string, ObjectId?>> Changes);
