using System.Text;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Content.Opening;
using KnowledgeBase.Content.Publishing;
using KnowledgeBase.Content.Saving;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Store;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Content;

/// <summary>The content in a bare Git repository. How it works and why: docs/decisions/0002-content-store.md.</summary>
public sealed class ContentStore : IContentStore, IAsyncDisposable, IDisposable
{
    private const int KeptTrees = 64;

    private readonly OpenedStore _opened;
    private readonly TreeDiff _diff;
    private readonly TreeReader _reader;
    private readonly LruCache<RevisionId, ContentTree> _trees = new(KeptTrees, _ => 1);
    private int _disposed;

    private ContentStore(OpenedStore opened)
    {
        _opened = opened;
        _diff = new TreeDiff(opened.Objects);
        _reader = new TreeReader(opened.Objects);
    }

    /// <inheritdoc/>
    public PublishedContent Published => _opened.Main.State.Content;

    /// <inheritdoc/>
    public void OnPublished(Func<PublishedChange, Task> handler) => _opened.Main.OnPublished(handler);

    /// <summary>Opens the store: locks the data folder, repairs what a killed process left, imports the seed when the store is empty.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="clock">The time in commits.</param>
    /// <param name="logger">Told what was repaired.</param>
    /// <param name="cancellationToken">Gives up opening.</param>
    /// <exception cref="ContentStoreUnavailableException">Another process owns the data folder, or it or Git cannot be used.</exception>
    /// <exception cref="DamagedContentException">What is published cannot be read whole.</exception>
    public static async Task<ContentStore> OpenAsync(
        ContentStoreOptions options, TimeProvider clock, ILogger<ContentStore> logger, CancellationToken cancellationToken) =>
        new(await Unavailable.WhenFailingAsync(() => new StoreOpening(options, clock, logger).OpenAsync(cancellationToken)));

    /// <inheritdoc/>
    public async ValueTask<string?> ReadTextAsync(BlobId blob, CancellationToken cancellationToken) =>
        await ReadBytesAsync(blob, cancellationToken) is { } content ? Encoding.UTF8.GetString(content.Span) : null;

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> ReadBytesAsync(BlobId blob, CancellationToken cancellationToken) =>
        _opened.Objects.ReadBlobAsync(ObjectId.Of(blob), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ContentTree?> FindTreeAsync(RevisionId revision, CancellationToken cancellationToken)
    {
        var state = _opened.Main.State;
        if (state.Content.Tree.Revision == revision)
        {
            return state.Content.Tree;
        }

        if (_trees.TryGet(revision, out var known))
        {
            return known;
        }

        if (await FindCommitAsync(revision, state, cancellationToken) is not { } commit)
        {
            return null;
        }

        var changes = await _diff.CompareAsync(state.Tree, commit.Tree, cancellationToken);
        var tree = state.Content.Tree.With(revision, ContentFiles.Of(changes));
        _trees.Add(revision, tree);
        return tree;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<PublishedRevision>> HistoryAsync(string path, CancellationToken cancellationToken) =>
        await _opened.History.HistoryAsync(path, _opened.Main.State, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<PublishedRevision?> FindRevisionAsync(RevisionId revision, CancellationToken cancellationToken) =>
        await _opened.History.FindAsync(revision, _opened.Main.State, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ChangeRequestContent?> FindChangeRequestAsync(ChangeRequestNumber number, CancellationToken cancellationToken)
    {
        if (await _opened.Lines.FindAsync(number, cancellationToken) is not { } line)
        {
            return null;
        }

        var basis = await _opened.Objects.ReadCommitAsync(ObjectId.Of(line.Base), cancellationToken);
        var main = _opened.Main.State.Tree;
        var files = new List<ChangedFile>();
        foreach (var file in await _diff.CompareAsync(basis.Tree, line.Head.Tree, cancellationToken))
        {
            var published = await _reader.FindFileAsync(main, file.Path, cancellationToken);
            files.Add(new ChangedFile(file.Path, file.BlobBefore?.ToBlob(), file.BlobAfter?.ToBlob(), published?.ToBlob()));
        }

        return new ChangeRequestContent(
            number,
            line.Head.Id,
            line.Base,
            files,
            [.. line.Drafts.SelectMany(draft => draft.Writers).DistinctBy(person => person.Id)]);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ChangeRequestNumber>> ListChangeRequestsAsync(CancellationToken cancellationToken)
    {
        var command = GitCommand.Of("for-each-ref").With("--format=%(refname)", "refs/kb/changes/");
        var names = (await Unavailable.WhenFailingAsync(() => _opened.Git.RequireAsync(command, cancellationToken))).Lines;
        return [.. names.Select(Refs.NumberOf).OfType<ChangeRequestNumber>().OrderBy(number => number.Value)];
    }

    /// <inheritdoc/>
    public async ValueTask<int> HighestArticleNumberAsync(CancellationToken cancellationToken)
    {
        var main = await _opened.History.AllPathsAsync(_opened.Main.State, cancellationToken);
        var command = GitCommand.Of("log").With(
            "--format=", "--name-only", "--no-renames", "-z", "--glob=refs/kb/changes/*", "--glob=refs/heads/incoming/*", "--not", Refs.Main);
        var drafts = (await Unavailable.WhenFailingAsync(() => _opened.Git.RequireAsync(command, cancellationToken))).Text.Split('\0');
        return main.Concat(drafts).Max(path => EditionPath.TryParse(path, out var edition) ? edition.Key.Id.Number : 0);
    }

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(SaveRequest request, CancellationToken cancellationToken) =>
        Unavailable.WhenFailingAsync(() => _opened.Saver.SaveAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<SaveOutcome> UpdateFromMainAsync(UpdateRequest request, CancellationToken cancellationToken) =>
        Unavailable.WhenFailingAsync(() => _opened.Updater.UpdateAsync(request, cancellationToken));

    /// <inheritdoc/>
    public Task<PublishOutcome> PublishAsync(PublishRequest request, CancellationToken cancellationToken) =>
        Unavailable.WhenFailingAsync(() => _opened.Publisher.PublishAsync(request, cancellationToken));

    /// <inheritdoc/>
    public IReadOnlyList<IncomingFault> IncomingFaults
    {
        get
        {
            var state = _opened.Main.State;
            var held = state.Held.OrderBy(entry => entry.Key, StringComparer.Ordinal).SelectMany(entry => entry.Value).ToList();
            return held.Count == 0
                ? _opened.Pushes.Faults
                : [.. _opened.Pushes.Faults, new IncomingFault("main", state.Head.ToRevision(), held)];
        }
    }

    /// <inheritdoc/>
    public void OnIncoming(Func<IncomingChange, CancellationToken, Task> handler) => _opened.Pushes.OnIncoming(handler);

    /// <inheritdoc/>
    public Task<RevisionId> AdoptIncomingAsync(ChangeRequestNumber number, IncomingChange change, CancellationToken cancellationToken) =>
        Unavailable.WhenFailingAsync(() => _opened.Adoption.AdoptAsync(number, change, cancellationToken));

    /// <inheritdoc/>
    public async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        var state = _opened.Main.State;
        var head = await Unavailable.WhenFailingAsync(() => _opened.Objects.ResolveAsync(Refs.Main, cancellationToken));
        if (head is null || (head != state.Head && head != _opened.Main.State.Head))
        {
            throw new ContentStoreUnavailableException($"The main line stands at {head}, not at {state.Head} where this site left it.");
        }

        await FindRevisionAsync(state.Head.ToRevision(), cancellationToken);
    }

    /// <summary>Finishes what is being written and gives the data folder back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _opened.DisposeAsync();
        }
    }

    /// <summary>Like <see cref="DisposeAsync"/>, for containers that are not disposed asynchronously.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>A commit of the main line or of a change request; others, such as those of a push that nobody took up, are nobody's business.</summary>
    private async Task<GitCommit?> FindCommitAsync(RevisionId revision, MainState state, CancellationToken cancellationToken)
    {
        var commit = await _opened.Objects.FindCommitAsync(ObjectId.Of(revision), cancellationToken);
        return commit is not null
            && (await _opened.History.FindAsync(revision, state, cancellationToken) is not null
                || await _opened.Lines.FindLineOfAsync(revision, commit, cancellationToken) is not null)
            ? commit
            : null;
    }
}
