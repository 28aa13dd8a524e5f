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

            if (Write(item, folder))
            {
                folders.Add(folder);
            }
        }

        foreach (var folder in folders)
        {
            DirectorySync.Flush(folder);
        }
    }

    private static bool Write(GitObject item, string folder)
    {
        var path = Path.Combine(folder, item.Id.Hex[2..]);
        if (HoldsAlready(path, item))
        {
            return false;
        }

        var temporary = Path.Combine(folder, $"{TemporaryPrefix}{Guid.NewGuid():N}");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                using (var compressed = new ZLibStream(file, CompressionLevel.Fastest, leaveOpen: true))
                {
                    compressed.Write(item.Header());
                    compressed.Write(item.Content.Span);
                }

                file.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            }

            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Whether the object is there and whole; a damaged one is written anew, which mends it.</summary>
    private static bool HoldsAlready(string path, GitObject item)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var stored = new ZLibStream(File.OpenRead(path), CompressionMode.Decompress);
            var header = item.Header();
            var expected = new byte[header.Length + item.Content.Length];
            header.CopyTo(expected, 0);
            item.Content.Span.CopyTo(expected.AsSpan(header.Length));
            var actual = new byte[expected.Length];
            stored.ReadExactly(actual);
            return stored.ReadByte() < 0 && actual.AsSpan().SequenceEqual(expected);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            return false;
        }
    }
}
