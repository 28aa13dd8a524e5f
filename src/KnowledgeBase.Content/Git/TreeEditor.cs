namespace KnowledgeBase.Content.Git;

/// <summary>Makes the trees of a change: the root and the folders on the way to each changed file; a folder left empty goes.</summary>
/// <param name="objects">Reads the trees that are changed.</param>
internal sealed class TreeEditor(ObjectStore objects)
{
    /// <summary>Sets files in a tree.</summary>
    /// <param name="root">The tree to start from; it is not changed.</param>
    /// <param name="files">The new content of each path; <see langword="null"/> removes it.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The new root and the trees that have to be written for it.</returns>
    /// <exception cref="ArgumentException">A path leads through a file, or names a folder.</exception>
    public async Task<(ObjectId Root, IReadOnlyList<GitObject> Trees)> SetAsync(
        ObjectId root, IReadOnlyCollection<KeyValuePair<string, ObjectId?>> files, CancellationToken cancellationToken)
    {
        var trees = new List<GitObject>();
        var entry = await SetAsync(root, [.. files], 0, trees, cancellationToken);
        if (entry is null)
        {
            trees.Add(GitTree.Empty.ToObject());
        }

        return (entry ?? ObjectId.EmptyTree, trees);
    }

    private async Task<ObjectId?> SetAsync(
        ObjectId tree, IReadOnlyList<KeyValuePair<string, ObjectId?>> files, int depth, List<GitObject> trees, CancellationToken cancellationToken)
    {
        var current = await objects.ReadTreeAsync(tree, cancellationToken);
        var changes = new Dictionary<string, TreeEntry?>(StringComparer.Ordinal);
        foreach (var group in files.GroupBy(file => file.Key.Split('/')[depth], StringComparer.Ordinal))
        {
            var members = group.ToList();
            var existing = current.Find(group.Key);
            var isFile = members.Exists(file => file.Key.Split('/').Length == depth + 1);
            if (isFile ? members.Count > 1 || existing is { IsFolder: true } : existing is { IsFolder: false })
            {
                throw new ArgumentException($"'{members[0].Key}' names a file and a folder at once.", nameof(files));
            }

            changes[group.Key] = isFile
                ? members[0].Value is { } blob ? new TreeEntry(TreeEntry.FileMode, group.Key, blob) : null
                : await SetAsync(existing?.Id ?? ObjectId.EmptyTree, members, depth + 1, trees, cancellationToken) is { } folder
                    ? new TreeEntry(TreeEntry.FolderMode, group.Key, folder)
                    : null;
        }

        var changed = current.With(changes);
        if (changed.Entries.Count == 0)
        {
            return null;
        }

        var written = changed.ToObject();
        if (written.Id != tree)
        {
            trees.Add(written);
        }

        return written.Id;
    }
}
