using System.Text;

namespace KnowledgeBase.Content.Git;

/// <summary>A tree object: its entries in Git's order (bytewise, a folder's name taken with a slash at its end).</summary>
internal sealed class GitTree
{
    private readonly TreeEntry[] _entries;

    private GitTree(TreeEntry[] entries) => _entries = entries;

    /// <summary>The tree without entries.</summary>
    public static GitTree Empty { get; } = new([]);

    /// <summary>The entries in Git's order.</summary>
    public IReadOnlyList<TreeEntry> Entries => _entries;

    /// <summary>Reads a tree object: for each entry "mode SP name NUL" and the 20 bytes of the id.</summary>
    /// <exception cref="FormatException">The bytes are no tree.</exception>
    public static GitTree Parse(ReadOnlySpan<byte> content)
    {
        var entries = new List<TreeEntry>();
        while (content.Length > 0)
        {
            var space = content.IndexOf((byte)' ');
            var end = content.IndexOf((byte)0);
            if (space < 0 || end < space || content.Length < end + 21)
            {
                throw new FormatException("A tree object ends in the middle of an entry.");
            }

            entries.Add(new TreeEntry(
                Encoding.ASCII.GetString(content[..space]),
                Encoding.Latin1.GetString(content[(space + 1)..end]),
                ObjectId.FromBytes(content.Slice(end + 1, 20))));
            content = content[(end + 21)..];
        }

        return new GitTree([.. entries]);
    }

    /// <summary>The entry of a name, or <see langword="null"/>.</summary>
    public TreeEntry? Find(string name) => Array.Find(_entries, entry => entry.Name == name);

    /// <summary>The same tree with some names set anew; <see langword="null"/> takes a name away.</summary>
    public GitTree With(IReadOnlyDictionary<string, TreeEntry?> changes)
    {
        var entries = new List<TreeEntry>(_entries.Length + changes.Count);
        entries.AddRange(_entries.Where(entry => !changes.ContainsKey(entry.Name)));
        foreach (var added in changes.Values.OfType<TreeEntry>())
        {
            // A folder of a thousand articles is in order already; sorting it anew for one of them would take longer than everything else here.
            var at = entries.BinarySearch(added, GitOrder);
            entries.Insert(at < 0 ? ~at : at, added);
        }

        return new GitTree([.. entries]);
    }

    /// <summary>The object that holds the tree.</summary>
    public GitObject ToObject()
    {
        var content = new byte[_entries.Sum(entry => entry.Mode.Length + entry.Name.Length + 22)];
        var rest = content.AsSpan();
        foreach (var entry in _entries)
        {
            rest = Write(rest, entry.Mode, (byte)' ');
            rest = Write(rest, entry.Name, 0);
            Convert.FromHexString(entry.Id.Hex, rest, out _, out var written);
            rest = rest[written..];
        }

        return GitObject.Of(ObjectType.Tree, content);
    }

    private static Span<byte> Write(Span<byte> target, string text, byte end)
    {
        var written = Encoding.Latin1.GetBytes(text, target);
        target[written] = end;
        return target[(written + 1)..];
    }

    private static Comparer<TreeEntry> GitOrder { get; } =
        Comparer<TreeEntry>.Create((left, right) => string.CompareOrdinal(SortName(left), SortName(right)));

    private static string SortName(TreeEntry entry) => entry.IsFolder ? entry.Name + "/" : entry.Name;
}
