using System.Collections.Immutable;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Publishing;

/// <summary>The main line at one moment.</summary>
/// <param name="Content">What readers see.</param>
/// <param name="Head">The commit.</param>
/// <param name="Tree">Its root tree.</param>
/// <param name="Held">Paths whose content in the tree readers do not see, because it came from outside and fails the check.</param>
internal sealed record MainState(
    PublishedContent Content, ObjectId Head, ObjectId Tree, ImmutableDictionary<string, IReadOnlyList<ContentFault>> Held)
{
    /// <summary>The state after the main line moved.</summary>
    /// <param name="head">The commit that it stands at.</param>
    /// <param name="tree">Its root tree.</param>
    /// <param name="sequence">Its number.</param>
    /// <param name="shown">What readers get of each changed path.</param>
    /// <param name="held">The changed paths that keep an earlier state, with what speaks against the new one.</param>
    public MainState With(
        ObjectId head,
        ObjectId tree,
        long sequence,
        IReadOnlyList<KeyValuePair<string, BlobId?>> shown,
        IReadOnlyDictionary<string, IReadOnlyList<ContentFault>> held) => new(
            new PublishedContent(sequence, Content.Tree.With(head.ToRevision(), shown)),
            head,
            tree,
            Held.RemoveRange(shown.Select(file => file.Key)).SetItems(held));
}
