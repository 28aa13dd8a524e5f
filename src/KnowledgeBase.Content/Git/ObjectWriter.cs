using System.Collections.Concurrent;
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
        // All at once: the disk commits the syncs of several files together, and waiting for each in turn is most of what a save takes.
        var folders = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        try
        {
            Parallel.ForEach(objects, item => folders.TryAdd(Write(item), true));
        }
        catch (AggregateException error) when (error.InnerExceptions.All(inner => inner is IOException or UnauthorizedAccessException))
        {
            throw new IOException(error.InnerExceptions[0].Message, error);
        }

        // The folder above holds the names of those just made.
        folders.TryAdd(objectsFolder, true);
        foreach (var folder in folders.Keys)
        {
            DirectorySync.Flush(folder);
        }
    }

    /// <summary>Writes an object where it is missing and gives back its folder.</summary>
    private string Write(GitObject item)
    {
        var folder = Path.Combine(objectsFolder, item.Id.Hex[..2]);
        try
        {
            WriteInto(folder, item);
        }
        catch (DirectoryNotFoundException)
        {
            // Not made yet, or removed by Git after it packed the objects in it.
            Directory.CreateDirectory(folder);
            WriteInto(folder, item);
        }

        return folder;
    }

    private static void WriteInto(string folder, GitObject item)
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
            using (var file = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                RandomAccess.Write(file, compressed, 0);
                RandomAccess.FlushToDisk(file);
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
