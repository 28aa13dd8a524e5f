using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Content;

/// <summary>Turns differences between trees into those of the content: what is no ordinary file under an allowed path does not exist for readers.</summary>
internal static class ContentFiles
{
    /// <summary>The new content of each path; <see langword="null"/> where there is none.</summary>
    public static IReadOnlyList<KeyValuePair<string, BlobId?>> Of(IEnumerable<TreeChange> changes) =>
        [.. changes.Where(change => ContentPath.IsAllowed(change.Path)).Select(change => KeyValuePair.Create(change.Path, change.BlobAfter?.ToBlob()))];
}
