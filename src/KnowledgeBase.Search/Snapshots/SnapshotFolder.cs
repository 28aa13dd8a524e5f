using System.Runtime.CompilerServices;
using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Snapshots;

/// <summary>
/// An index in a folder: one file per segment, named by its content, and <c>index.kbx</c> with all the rest, which names the segments that
/// belong to it and is put in place last. So the folder holds a whole index at every moment, and a change of one document rewrites little.
/// </summary>
internal sealed class SnapshotFolder(string path, string version)
{
    private const string IndexName = "index.kbx";
    private const string SegmentPattern = "segment-*.kbs";
    private const string Unfinished = ".tmp";
    private const int NameBytes = 16;

    private static readonly ConditionalWeakTable<Segment, byte[]> HashesOfWritten = [];

    /// <summary>Writes a snapshot in place of what the folder holds.</summary>
    /// <exception cref="IOException">The disk refuses; the folder holds what it held.</exception>
    public void Write(IndexSnapshot snapshot, string stamp)
    {
        _ = Directory.CreateDirectory(path);
        var hashes = Array.ConvertAll(snapshot.Segments, view => WriteSegment(view.Segment));
        var unfinished = Path.Combine(path, IndexName + Unfinished);
        using (var target = new SnapshotWriter(unfinished))
        {
            target.Add(version);
            target.Add(stamp);
            target.Add(hashes.Length);
            for (var s = 0; s < hashes.Length; s++)
            {
                target.Add<byte>(hashes[s]);
                target.Add(snapshot.Segments[s].Live);
            }

            target.Add<int>(snapshot.Frequencies.ToArray(snapshot.Frequencies.Count));
            target.Add(snapshot.Words.Sorted);
            TablesFile.Write(target, snapshot.Tables);
            _ = target.Finish();
        }

        File.Move(unfinished, Path.Combine(path, IndexName), overwrite: true);
        RemoveAllBut([.. hashes.Select(NameOf)]);
    }

    /// <summary>Reads what the folder holds.</summary>
    /// <param name="snapshot">The snapshot, when it was restored.</param>
    public SnapshotReading Read(out IndexSnapshot? snapshot)
    {
        snapshot = null;
        if (!File.Exists(Path.Combine(path, IndexName)))
        {
            return new SnapshotReading.Missing();
        }

        try
        {
            using var source = new SnapshotReader(Path.Combine(path, IndexName));
            if (source.Text() != version)
            {
                return new SnapshotReading.OfOtherVersion();
            }

            var stamp = source.Text();
            var views = new SegmentView[source.Number()];
            for (var s = 0; s < views.Length; s++)
            {
                views[s] = new SegmentView(ReadSegment(source.Array<byte>()), source.Array<ulong>());
            }

            var frequencies = source.Array<int>();
            var sorted = source.Array<int>();
            var tables = TablesFile.Read(source);
            snapshot = new IndexSnapshot(tables, views, WordOrder.Of(tables.Vocabulary, sorted), new TermFrequencies(frequencies));
            return new SnapshotReading.Restored(stamp);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return new SnapshotReading.Damaged();
        }
    }

    private static string NameOf(byte[] hash) => $"segment-{Convert.ToHexStringLower(hash.AsSpan(0, NameBytes))}.kbs";

    private byte[] WriteSegment(Segment segment)
    {
        if (HashesOfWritten.TryGetValue(segment, out var known) && File.Exists(Path.Combine(path, NameOf(known))))
        {
            return known;
        }

        byte[] hash;
        var unfinished = Path.Combine(path, "segment" + Unfinished);
        using (var target = new SnapshotWriter(unfinished))
        {
            SegmentFile.Write(target, segment);
            hash = target.Finish();
        }

        File.Move(unfinished, Path.Combine(path, NameOf(hash)), overwrite: true);
        HashesOfWritten.AddOrUpdate(segment, hash);
        return hash;
    }

    private Segment ReadSegment(byte[] hash)
    {
        using var source = new SnapshotReader(Path.Combine(path, NameOf(hash)));
        if (!source.Hash.AsSpan().SequenceEqual(hash))
        {
            throw new InvalidDataException("A segment is another one than its name says.");
        }

        var segment = SegmentFile.Read(source);
        HashesOfWritten.AddOrUpdate(segment, hash);
        return segment;
    }

    private void RemoveAllBut(HashSet<string> names)
    {
        foreach (var file in Directory.EnumerateFiles(path, SegmentPattern).Where(file => !names.Contains(Path.GetFileName(file))))
        {
            File.Delete(file);
        }
    }
}
