namespace KnowledgeBase.Content.Git;

/// <summary>Finds files in a tree.</summary>
/// <param name="objects">Reads the trees.</param>
internal sealed class TreeReader(ObjectStore objects)
{
    /// <summary>The content of an ordinary file, or <see langword="null"/> when the path names none.</summary>
    public async ValueTask<ObjectId?> FindFileAsync(ObjectId root, string path, CancellationToken cancellationToken)
    {
        var names = path.Split('/');
        var folder = root;
        foreach (var name in names[..^1])
        {
            if ((await objects.ReadTreeAsync(folder, cancellationToken)).Find(name) is not { IsFolder: true } entry)
            {
                return null;
            }

            folder = entry.Id;
        }

        return (await objects.ReadTreeAsync(folder, cancellationToken)).Find(names[^1]) is { IsFile: true } file ? file.Id : null;
    }
}
