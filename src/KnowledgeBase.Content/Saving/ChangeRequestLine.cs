using System.Collections.Immutable;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;

namespace KnowledgeBase.Content.Saving;

/// <summary>The drafts of a change request, oldest first, and the published revision that they are based on.</summary>
/// <param name="Number">The change request.</param>
/// <param name="Base">The published revision.</param>
/// <param name="Drafts">At least one.</param>
internal sealed record ChangeRequestLine(ChangeRequestNumber Number, RevisionId Base, ImmutableList<Draft> Drafts)
{
    /// <summary>The newest draft.</summary>
    public Draft Head => Drafts[^1];

    /// <summary>The draft of that revision, or <see langword="null"/>.</summary>
    public Draft? Find(RevisionId revision) => Drafts.Find(draft => draft.Id == revision);

    /// <summary>The draft that a save with that key made, or <see langword="null"/>.</summary>
    public Draft? FindRetry(Guid key) => Drafts.Find(draft => draft.RetryKey == key);

    /// <summary>The line after one more draft.</summary>
    public ChangeRequestLine With(ObjectId id, GitCommit commit, RevisionId basedOn) =>
        this with { Base = basedOn, Drafts = Drafts.Add(Draft.From(id, commit)) };
}
