using System.Collections.Immutable;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Store;

/// <summary>
/// All files of one revision: an immutable list of paths and blobs. The tree of a later revision is made from it by <see cref="With"/> and shares what did
/// not change, so publishing one article does not cost a walk over all of them.
/// </summary>
public sealed class ContentTree
{
    private readonly ImmutableDictionary<string, BlobId> _files;
    private readonly ImmutableDictionary<EditionKey, ContentFile> _editions;

    /// <summary>Makes the tree of a revision.</summary>
    /// <param name="revision">The commit.</param>
    /// <param name="files">Its files by path from the content root.</param>
    public ContentTree(RevisionId revision, IReadOnlyDictionary<string, BlobId> files)
    {
        Revision = revision;
        _files = files.ToImmutableDictionary(StringComparer.Ordinal);
        var editions = ImmutableDictionary.CreateBuilder<EditionKey, ContentFile>();
        foreach (var (path, blob) in files)
        {
            Add(editions, path, blob);
        }

        _editions = editions.ToImmutable();
    }

    private ContentTree(
        RevisionId revision, ImmutableDictionary<string, BlobId> files, ImmutableDictionary<EditionKey, ContentFile> editions)
    {
        Revision = revision;
        _files = files;
        _editions = editions;
    }

    /// <summary>The commit.</summary>
    public RevisionId Revision { get; }

    /// <summary>Every file by its path from the content root.</summary>
    public IReadOnlyDictionary<string, BlobId> Files => _files;

    /// <summary>The files that hold editions, by the key that their names tell; of two for one edition the first by ordinal order of paths.</summary>
    public IReadOnlyDictionary<EditionKey, ContentFile> Editions => _editions;

    /// <summary>The file of an edition, or <see langword="null"/> when the revision has none.</summary>
    public ContentFile? Find(EditionKey key) => _editions.GetValueOrDefault(key);

    /// <summary>The blob at a path, or <see langword="null"/>.</summary>
    public BlobId? Find(string path) => _files.TryGetValue(path, out var blob) ? blob : null;

    /// <summary>The tree of another revision that differs in some files.</summary>
    /// <param name="revision">The other commit.</param>
    /// <param name="changes">The content of each path that differs; <see langword="null"/> where the other revision has no such file.</param>
    public ContentTree With(RevisionId revision, IReadOnlyCollection<KeyValuePair<string, BlobId?>> changes)
    {
        var files = _files.ToBuilder();
        foreach (var (path, blob) in changes)
        {
            if (blob is { } present)
            {
                files[path] = present;
            }
            else
            {
                files.Remove(path);
            }
        }

        var editions = _editions.ToBuilder();
        foreach (var (path, blob) in changes.OrderBy(change => change.Value is null ? 0 : 1))
        {
            if (blob is { } present)
            {
                Add(editions, path, present);
            }
            else if (EditionPath.TryParse(path, out var removed) && editions.TryGetValue(removed.Key, out var file) && file.Path == path)
            {
                editions.Remove(removed.Key);
                AddOthers(editions, files, removed.Key);
            }
        }

        return new ContentTree(revision, files.ToImmutable(), editions.ToImmutable());
    }

    private static void Add(ImmutableDictionary<EditionKey, ContentFile>.Builder editions, string path, BlobId blob)
    {
        if (EditionPath.TryParse(path, out var edition)
            && (!editions.TryGetValue(edition.Key, out var other) || string.CompareOrdinal(path, other.Path) <= 0))
        {
            editions[edition.Key] = new ContentFile(path, blob);
        }
    }

    /// <summary>Looks for another file of an edition whose file went away, as when an article moved to another topic.</summary>
    private static void AddOthers(
        ImmutableDictionary<EditionKey, ContentFile>.Builder editions, ImmutableDictionary<string, BlobId>.Builder files, EditionKey key)
    {
        var name = $"/{key.Id.FileStem}-";
        foreach (var (path, blob) in files)
        {
            if (path.Contains(name, StringComparison.Ordinal) && EditionPath.TryParse(path, out var edition) && edition.Key == key)
            {
                Add(editions, path, blob);
            }
        }
    }
}
