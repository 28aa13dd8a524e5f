namespace KnowledgeBase.Content.Git;

/// <summary>Compares two trees, opening only folders whose ids differ, so the work grows with the change and not with the content.</summary>
/// <param name="objects">Reads the trees.</param>
internal sealed class TreeDiff(ObjectStore objects)
{
    /// <summary>The paths whose entries differ, in ordinal order.</summary>
    public async Task<IReadOnlyList<TreeChange>> CompareAsync(ObjectId before, ObjectId after, CancellationToken cancellationToken)
    {
        var changes = new List<TreeChange>();
        await CompareAsync(before, after, string.Empty, changes, cancellationToken);
        changes.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return changes;
    }

    private async Task CompareAsync(
        ObjectId before, ObjectId after, string prefix, List<TreeChange> changes, CancellationToken cancellationToken)
    {
        if (before == after)
        {
            return;
        }

        var old = (await objects.ReadTreeAsync(before, cancellationToken)).Entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        var folders = new List<(ObjectId Before, ObjectId After, string Prefix)>();
        foreach (var entry in (await objects.ReadTreeAsync(after, cancellationToken)).Entries)
        {
            old.Remove(entry.Name, out var previous);
            Add(previous, entry, prefix + entry.Name, changes, folders);
        }

        foreach (var removed in old.Values)
        {
            Add(removed, null, prefix + removed.Name, changes, folders);
        }

        foreach (var folder in folders)
        {
            await CompareAsync(folder.Before, folder.After, folder.Prefix, changes, cancellationToken);
        }
    }

    /// <summary>Notes what differs under one name; a folder is a list of files to come, also where a file stood before.</summary>
    private static void Add(
        TreeEntry? before, TreeEntry? after, string path, List<TreeChange> changes, List<(ObjectId Before, ObjectId After, string Prefix)> folders)
    {
        if (before == after)
        {
            return;
        }

        if (before is { IsFolder: true } || after is { IsFolder: true })
        {
            folders.Add((FolderOf(before), FolderOf(after), path + "/"));
        }

        var (fileBefore, fileAfter) = (FileOf(before), FileOf(after));
        if (fileBefore is not null || fileAfter is not null)
        {
            changes.Add(new TreeChange(path, fileBefore, fileAfter));
        }
    }

    private static ObjectId FolderOf(TreeEntry? entry) => entry is { IsFolder: true } ? entry.Id : ObjectId.EmptyTree;

    private static TreeEntry? FileOf(TreeEntry? entry) => entry is { IsFolder: false } ? entry : null;
}
