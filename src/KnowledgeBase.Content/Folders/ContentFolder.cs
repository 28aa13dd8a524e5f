using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Folders;

/// <summary>A folder of content files, such as <c>content/</c> of a clone, read once into memory: what it would publish if it were imported.</summary>
public sealed class ContentFolder
{
    // A folder has no commit; equal ids for all folders do, because no two of them ever meet.
    private static readonly RevisionId NoCommit = RevisionId.Parse(new string('0', 40));
    private readonly Dictionary<BlobId, byte[]> _contents;

    private ContentFolder(Dictionary<string, BlobId> files, Dictionary<BlobId, byte[]> contents)
    {
        Content = new PublishedContent(1, new ContentTree(NoCommit, files));
        _contents = contents;
    }

    /// <summary>Its files.</summary>
    public PublishedContent Content { get; }

    /// <summary>Reads a folder. Links, files that are too long and files with names that content cannot have are left out.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static async Task<ContentFolder> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, BlobId>(StringComparer.Ordinal);
        var contents = new Dictionary<BlobId, byte[]>();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (file.LinkTarget is null && ContentPath.IsAllowed(path) && file.Length <= ContentPath.MaxBytes(path))
            {
                var bytes = await File.ReadAllBytesAsync(file.FullName, cancellationToken);
                var blob = BlobHash.Of(bytes);
                files[path] = blob;
                contents[blob] = bytes;
            }
        }

        return new ContentFolder(files, contents);
    }

    /// <summary>The text of a blob, or <see langword="null"/> when the folder has none of that id.</summary>
    public string? FindText(BlobId blob) => _contents.TryGetValue(blob, out var bytes) ? Encoding.UTF8.GetString(bytes) : null;
}
