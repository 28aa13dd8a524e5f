using System.Collections.Frozen;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Store;

/// <summary>All files of one revision: an immutable list of paths and blobs.</summary>
public sealed class ContentTree
{
    private readonly FrozenDictionary<EditionKey, ContentFile> _editions;

    /// <summary>Makes the tree of a revision.</summary>
    /// <param name="revision">The commit.</param>
    /// <param name="files">Its files by path from the content root.</param>
    public ContentTree(RevisionId revision, IReadOnlyDictionary<string, BlobId> files)
    {
        Revision = revision;
        Files = files;
        var editions = new Dictionary<EditionKey, ContentFile>();
        foreach (var (path, blob) in files)
        {
            if (EditionPath.TryParse(path, out var edition))
            {
                editions.TryAdd(edition.Key, new ContentFile(path, blob));
            }
        }

        _editions = editions.ToFrozenDictionary();
    }

    /// <summary>The commit.</summary>
    public RevisionId Revision { get; }

    /// <summary>Every file by its path from the content root.</summary>
    public IReadOnlyDictionary<string, BlobId> Files { get; }

    /// <summary>The files that hold editions, by the key that their names tell.</summary>
    public IReadOnlyDictionary<EditionKey, ContentFile> Editions => _editions;

    /// <summary>The file of an edition, or <see langword="null"/> when the revision has none.</summary>
    public ContentFile? Find(EditionKey key) => _editions.GetValueOrDefault(key);

    /// <summary>The blob at a path, or <see langword="null"/>.</summary>
    public BlobId? Find(string path) => Files.TryGetValue(path, out var blob) ? blob : null;
}
