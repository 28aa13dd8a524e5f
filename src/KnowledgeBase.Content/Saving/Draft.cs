using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Content.Saving;

/// <summary>A commit on the line of a change request.</summary>
/// <param name="Id">The commit.</param>
/// <param name="Tree">Its content.</param>
/// <param name="Writers">Who wrote it; nobody for a merge of the main line that took no text of the one who asked for it.</param>
/// <param name="RetryKey">The writer's key of the save.</param>
/// <param name="Merged">Whether a text differs from what the writer sent.</param>
internal sealed record Draft(RevisionId Id, ObjectId Tree, IReadOnlyList<Person> Writers, Guid? RetryKey, bool Merged)
{
    /// <summary>Reads a draft's commit.</summary>
    public static Draft From(ObjectId id, GitCommit commit)
    {
        var isPlainUpdate = commit.Parents.Count > 1
            && commit.Message.Find(Trailers.Resolved) is null
            && commit.Message.Find(Trailers.IncomingBranch) is null;
        var writers = commit.Message.FindAll(Trailers.CoAuthoredBy).Select(text => Signature.Parse(text).Person);
        return new Draft(
            id.ToRevision(),
            commit.Tree,
            isPlainUpdate ? [] : [commit.Author.Person, .. writers],
            Guid.TryParseExact(commit.Message.Find(Trailers.RetryKey), "D", out var key) ? key : null,
            commit.Message.Find(Trailers.Merged) is not null);
    }
}
