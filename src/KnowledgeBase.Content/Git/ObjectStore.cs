using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Git;

/// <summary>The repository's objects: reading with caches (objects never change), writing.</summary>
internal sealed class ObjectStore : IDisposable
{
    private const long BlobCacheBytes = 96L * 1024 * 1024;
    private const long TreeCacheEntries = 200_000;
    private const long CommitCacheEntries = 4_000;
    private const int LooksForRef = 4;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    private readonly string _repository;
    private readonly ObjectReader _reader;
    private readonly ObjectWriter _writer;
    private readonly LruCache<ObjectId, ReadOnlyMemory<byte>> _blobs = new(BlobCacheBytes, content => content.Length + 100);
    private readonly LruCache<ObjectId, GitTree> _trees = new(TreeCacheEntries, tree => tree.Entries.Count + 1);
    private readonly LruCache<ObjectId, GitCommit> _commits = new(CommitCacheEntries, _ => 1);

    /// <summary>Opens the objects of a repository.</summary>
    /// <param name="git">Runs Git on the repository.</param>
    /// <param name="repository">Its folder.</param>
    public ObjectStore(GitProcess git, string repository)
    {
        _repository = repository;
        _reader = new ObjectReader(git);
        _writer = new ObjectWriter(Path.Combine(repository, "objects"));
    }

    /// <summary>The content of a file, or <see langword="null"/> when there is no blob of that id.</summary>
    /// <exception cref="DamagedContentException">It is there and cannot be read whole.</exception>
    public ValueTask<ReadOnlyMemory<byte>?> ReadBlobAsync(ObjectId id, CancellationToken cancellationToken) =>
        _blobs.TryGet(id, out var content) ? new(content) : new(LoadBlobAsync(id, cancellationToken));

    /// <summary>A tree that must be there.</summary>
    /// <exception cref="DamagedContentException">It is not, or cannot be read whole.</exception>
    public ValueTask<GitTree> ReadTreeAsync(ObjectId id, CancellationToken cancellationToken)
    {
        if (id == ObjectId.EmptyTree)
        {
            return new(GitTree.Empty);
        }

        return _trees.TryGet(id, out var tree) ? new(tree) : new(LoadTreeAsync(id, cancellationToken));
    }

    /// <summary>A commit, or <see langword="null"/> when there is no commit of that id.</summary>
    /// <exception cref="DamagedContentException">It is there and cannot be read whole.</exception>
    public ValueTask<GitCommit?> FindCommitAsync(ObjectId id, CancellationToken cancellationToken) =>
        _commits.TryGet(id, out var commit) ? new(commit) : new(LoadCommitAsync(id, cancellationToken));

    /// <summary>A commit that must be there.</summary>
    /// <exception cref="DamagedContentException">It is not, or cannot be read whole.</exception>
    public async ValueTask<GitCommit> ReadCommitAsync(ObjectId id, CancellationToken cancellationToken) =>
        await FindCommitAsync(id, cancellationToken) ?? throw new DamagedContentException($"Commit {id} is missing.");

    /// <summary>The object that a full ref name stands for now, or <see langword="null"/> when there is no such ref.</summary>
    /// <exception cref="DamagedContentException">The ref stands for an object that cannot be read.</exception>
    public async Task<ObjectId?> ResolveAsync(string refName, CancellationToken cancellationToken)
    {
        var file = Path.Combine(_repository, refName);
        for (var look = 1; ; look++)
        {
            var found = await _reader.ReadRefAsync(refName, cancellationToken);
            if (found is not null || !File.Exists(file))
            {
                return found?.Id;
            }

            if (look == LooksForRef)
            {
                throw new DamagedContentException($"{refName} stands for an object that is missing or cannot be read.");
            }

            // The ref may have come since it was looked for. One whose object is missing stays without.
            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    /// <summary>Writes objects; when it returns they survive a power cut.</summary>
    /// <exception cref="IOException">The disk is full, read-only or broken; no object is half-written.</exception>
    public Task WriteAsync(IReadOnlyCollection<GitObject> objects, CancellationToken cancellationToken) =>
        Task.Run(() => Write(objects), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private void Write(IReadOnlyCollection<GitObject> objects)
    {
        _writer.Write(objects);
        foreach (var item in objects)
        {
            switch (item.Type)
            {
                case ObjectType.Blob:
                    _blobs.Add(item.Id, item.Content);
                    break;
                case ObjectType.Tree:
                    _trees.Add(item.Id, GitTree.Parse(item.Content.Span));
                    break;
                case ObjectType.Commit:
                    _commits.Add(item.Id, GitCommit.Parse(item.Content.Span));
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(objects), item.Type, "The store makes no such objects.");
            }
        }
    }

    private async Task<ReadOnlyMemory<byte>?> LoadBlobAsync(ObjectId id, CancellationToken cancellationToken)
    {
        if (await _reader.ReadAsync(id, cancellationToken) is not { Type: ObjectType.Blob } found)
        {
            return null;
        }

        _blobs.Add(id, found.Content);
        return found.Content;
    }

    private async Task<GitTree> LoadTreeAsync(ObjectId id, CancellationToken cancellationToken)
    {
        if (await _reader.ReadAsync(id, cancellationToken) is not { Type: ObjectType.Tree } found)
        {
            throw new DamagedContentException($"Tree {id} is missing.");
        }

        var tree = GitTree.Parse(found.Content.Span);
        _trees.Add(id, tree);
        return tree;
    }

    private async Task<GitCommit?> LoadCommitAsync(ObjectId id, CancellationToken cancellationToken)
    {
        if (await _reader.ReadAsync(id, cancellationToken) is not { Type: ObjectType.Commit } found)
        {
            return null;
        }

        var commit = GitCommit.Parse(found.Content.Span);
        _commits.Add(id, commit);
        return commit;
    }
}
