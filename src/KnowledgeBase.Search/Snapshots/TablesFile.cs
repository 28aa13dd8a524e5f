using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Snapshots;

/// <summary>The part of a snapshot's file that holds what all segments share.</summary>
internal static class TablesFile
{
    /// <summary>
    /// Writes the tables. They may grow meanwhile: what came later is known to no segment of the snapshot and does no harm, as long as what refers to
    /// something is written before it.
    /// </summary>
    public static void Write(SnapshotWriter target, IndexTables tables)
    {
        target.Add<int>(tables.Vocabulary.CopyLinks());
        WriteStrings(target, tables.Vocabulary.Words);
        WriteStrings(target, tables.Vocabulary.Terms);
        WriteAll(target, tables.Groups, target.Add);
        WriteAll(target, tables.AccessSets, set => WriteKeys(target, set));
        WriteAll(target, tables.Facets, facet =>
        {
            target.Add(facet.Name);
            target.Add(facet.Value);
        });
    }

    /// <summary>Reads the tables.</summary>
    public static IndexTables Read(SnapshotReader source)
    {
        var tables = new IndexTables { Vocabulary = new Vocabulary(source.Array<int>(), ReadStrings(source), ReadStrings(source)) };
        ReadAll(source, tables.Groups, source.Text);
        ReadAll(source, tables.AccessSets, () => new AccessSet(ReadKeys(source)));
        ReadAll(source, tables.Facets, () => new Facet(source.Text(), source.Text()));
        return tables;
    }

    private static void WriteStrings(SnapshotWriter target, StringTable strings)
    {
        strings.Contents(out var bytes, out var lengths);
        target.Add(bytes);
        target.Add(lengths);
    }

    private static StringTable ReadStrings(SnapshotReader source) => new(source.Array<byte>(), source.Array<byte>());

    private static void WriteKeys(SnapshotWriter target, AccessSet set)
    {
        target.Add(set.Keys.Count);
        foreach (var key in set.Keys)
        {
            target.Add(key.Value);
        }
    }

    private static List<AccessKey> ReadKeys(SnapshotReader source)
    {
        var keys = new List<AccessKey>();
        for (var left = source.Number(); left > 0; left--)
        {
            keys.Add(new AccessKey(source.Text()));
        }

        return keys;
    }

    private static void WriteAll<T>(SnapshotWriter target, Registry<T> registry, Action<T> write)
        where T : notnull
    {
        var count = registry.Count;
        target.Add(count);
        for (var number = 0; number < count; number++)
        {
            write(registry[number]);
        }
    }

    private static void ReadAll<T>(SnapshotReader source, Registry<T> registry, Func<T> read)
        where T : notnull
    {
        for (var left = source.Number(); left > 0; left--)
        {
            _ = registry.Add(read());
        }
    }
}
