using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Saving;

/// <summary>The files that somebody sent, as objects.</summary>
/// <param name="Ids">The content of each path; <see langword="null"/> removes it.</param>
/// <param name="Blobs">The contents.</param>
internal sealed record FileSet(IReadOnlyList<KeyValuePair<string, ObjectId?>> Ids, IReadOnlyList<GitObject> Blobs)
{
    /// <summary>Copies and names the contents.</summary>
    /// <exception cref="ArgumentException">There is no file, one comes twice, is too long, or has a path that the content cannot have.</exception>
    public static FileSet Of(IReadOnlyList<FileChange> files)
    {
        if (files.Count == 0)
        {
            throw new ArgumentException("There is nothing to save.", nameof(files));
        }

        return From(files);
    }

    /// <summary>Like <see cref="Of"/>, for a list that may be empty.</summary>
    public static FileSet From(IReadOnlyList<FileChange> files)
    {
        var ids = new List<KeyValuePair<string, ObjectId?>>();
        var blobs = new List<GitObject>();
        foreach (var file in files)
        {
            if (!ContentPath.IsAllowed(file.Path) || file.Content?.Length > ContentPath.MaxBytes(file.Path))
            {
                throw new ArgumentException("The path is none that the content can have, or the file is too long.", nameof(files));
            }

            // The caller may use its buffer again; the store keeps the content in its cache.
            var blob = file.Content is { } content ? GitObject.Of(ObjectType.Blob, content.ToArray()) : null;
            ids.Add(new(file.Path, blob?.Id));
            if (blob is not null)
            {
                blobs.Add(blob);
            }
        }

        return ids.DistinctBy(file => file.Key, StringComparer.Ordinal).Count() == ids.Count
            ? new FileSet(ids, blobs)
            : throw new ArgumentException("A file comes twice.", nameof(files));
    }
}
