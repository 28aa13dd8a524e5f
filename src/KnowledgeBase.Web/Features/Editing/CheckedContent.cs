using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Checking;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>
/// What is published, read for checks: kept until the main line moves, and then brought up by what changed, so that the editor can check a text
/// while somebody types.
/// </summary>
public sealed class CheckedContent(IContentStore store, ContentReader reader) : IDisposable
{
    private const int MostReplaced = 50;

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Known? _known;

    /// <summary>The published content of now.</summary>
    public async Task<ContentSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var tree = store.Published.Tree;
        if (_known is { } current && current.Tree.Revision == tree.Revision)
        {
            return current.Snapshot;
        }

        await _reading.WaitAsync(cancellationToken);
        try
        {
            tree = store.Published.Tree;
            if (_known is not { } known || known.Tree.Revision != tree.Revision)
            {
                known = new Known(tree, await ReadAsync(_known, tree, cancellationToken));
                _known = known;
            }

            return known.Snapshot;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>The published content with some texts in the place of theirs.</summary>
    /// <param name="texts">The content of each file by its path.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ContentSnapshot> ReadWithAsync(IEnumerable<ContentEntry> texts, CancellationToken cancellationToken) =>
        texts.Aggregate(await ReadAsync(cancellationToken), reader.Replace);

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async Task<ContentSnapshot> ReadAsync(Known? known, ContentTree tree, CancellationToken cancellationToken)
    {
        if (known is not null && FindReplaced(known.Tree, tree) is { } replaced)
        {
            return (await ReadAsync(replaced, cancellationToken)).Aggregate(known.Snapshot, reader.Replace);
        }

        return reader.Read(await ReadAsync(tree.Files, cancellationToken));
    }

    // Only editions that came or changed can be brought in one by one; anything else is read anew.
    private static List<KeyValuePair<string, BlobId>>? FindReplaced(ContentTree before, ContentTree after)
    {
        var changed = after.Files.Where(file => before.Find(file.Key) != file.Value).ToList();
        var nothingWent = before.Files.Keys.All(path => after.Files.ContainsKey(path));
        return nothingWent && changed.Count <= MostReplaced && changed.TrueForAll(file => EditionPath.TryParse(file.Key, out _)) ? changed : null;
    }

    private async Task<List<ContentEntry>> ReadAsync(IEnumerable<KeyValuePair<string, BlobId>> files, CancellationToken cancellationToken)
    {
        var entries = new List<ContentEntry>();
        foreach (var (path, blob) in files)
        {
            if (await store.ReadBytesAsync(blob, cancellationToken) is { } bytes)
            {
                entries.Add(new ContentEntry(path, bytes));
            }
        }

        return entries;
    }

    private sealed record Known(ContentTree Tree, ContentSnapshot Snapshot);
}
