namespace KnowledgeBase.Content.Git;

/// <summary>A path whose entry differs between two trees; never a folder.</summary>
/// <param name="Path">From the root, with <c>/</c>.</param>
/// <param name="Before">The entry in the first tree, if any.</param>
/// <param name="After">The entry in the second tree, if any.</param>
internal sealed record TreeChange(string Path, TreeEntry? Before, TreeEntry? After)
{
    /// <summary>The file before; <see langword="null"/> when there was none or no ordinary one.</summary>
    public ObjectId? BlobBefore => Before is { IsFile: true } ? Before.Id : null;

    /// <summary>The file after; <see langword="null"/> when there is none or no ordinary one.</summary>
    public ObjectId? BlobAfter => After is { IsFile: true } ? After.Id : null;
}
