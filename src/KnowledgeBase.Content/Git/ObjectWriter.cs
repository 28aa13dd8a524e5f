using System.IO.Compression;

namespace KnowledgeBase.Content.Git;

/// <summary>
/// Writes loose objects: a zlib stream of header and content in a temporary file, synced, renamed to its place, the folder synced. Any number of callers
/// may write at once, since an object's name is its content. Why not <c>git hash-object</c>: see docs/decisions/0002-content-store.md.
/// </summary>
/// <param name="objectsFolder">The repository's <c>objects</c> folder.</param>
internal sealed class ObjectWriter(string objectsFolder)
{
    /// <summary>What names of unfinished files begin with; Git's own begin the same way, so that its pruning knows them.</summary>
    public const string TemporaryPrefix = "tmp_obj_";

    /// <summary>Writes objects; when it returns they survive a power cut.</summary>
    /// <exception cref="IOException">The disk is full, read-only or broken; no object is half-written.</exception>
    public void Write(IReadOnlyCollection<GitObject> objects)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in objects)
        {
            var folder = Path.Combine(objectsFolder, item.Id.Hex[..2]);
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
                folders.Add(objectsFolder);
            }

            // Synced even when the object was there: another caller may have renamed it and not synced the folder yet.
            Write(item, folder);
            folders.Add(folder);
        }

        foreach (var folder in folders)
        {
            DirectorySync.Flush(folder);
        }
    }

    private static void Write(GitObject item, string folder)
    {
        var path = Path.Combine(folder, item.Id.Hex[2..]);
        var compressed = Compress(item);
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(compressed))
        {
            return;
        }

        // A file with other bytes is the same object compressed otherwise, or a damaged one that is mended by this.
        var temporary = Path.Combine(folder, $"{TemporaryPrefix}{Guid.NewGuid():N}");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write(compressed);
                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static byte[] Compress(GitObject item)
    {
        using var memory = new MemoryStream();
        using (var stream = new ZLibStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(item.Header());
            stream.Write(item.Content.Span);
        }

        return memory.ToArray();
    }
}
