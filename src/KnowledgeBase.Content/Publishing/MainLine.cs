using System.Collections.Immutable;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Content.History;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Content.Publishing;

/// <summary>The main line: an immutable state, swapped whole when the ref has moved, so that reading never waits.</summary>
internal sealed partial class MainLine : IDisposable
{
    private static readonly ImmutableDictionary<string, IReadOnlyList<ContentFault>> NothingHeld =
        ImmutableDictionary<string, IReadOnlyList<ContentFault>>.Empty;

    private readonly ObjectStore _objects;
    private readonly RefQueue _refs;
    private readonly RevisionHistory _history;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile MainState _state;
    private ImmutableList<Func<PublishedChange, Task>> _handlers = [];

    /// <summary>Starts from a state that was read from Git.</summary>
    public MainLine(ObjectStore objects, RefQueue refs, RevisionHistory history, MainState state, ILogger logger)
    {
        _objects = objects;
        _refs = refs;
        _history = history;
        _state = state;
        _logger = logger;
    }

    /// <summary>The state now.</summary>
    public MainState State => _state;

    /// <summary>Has a handler called after <see cref="State"/> changed, in order.</summary>
    public void OnPublished(Func<PublishedChange, Task> handler) => ImmutableInterlocked.Update(ref _handlers, handlers => handlers.Add(handler));

    /// <summary>Runs what decides on a publication while nobody else publishes.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> publish, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await publish();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes a commit on top of the state and moves the main line to it; the caller is in its turn.</summary>
    /// <param name="commit">Its first parent is the state's head.</param>
    /// <param name="changes">The files that differ from the state.</param>
    /// <param name="trees">The trees that the commit needs.</param>
    /// <param name="cancellationToken">Gives up before the line moves.</param>
    /// <returns>The revision, or <see langword="null"/> when the ref stands somewhere else.</returns>
    public async Task<RevisionId?> AdvanceAsync(
        GitCommit commit,
        IReadOnlyList<KeyValuePair<string, ObjectId?>> changes,
        IReadOnlyList<GitObject> trees,
        CancellationToken cancellationToken)
    {
        var written = commit.ToObject();
        await _objects.WriteAsync([.. trees, written], cancellationToken);
        var previous = _state;
        var shown = changes.Select(change => KeyValuePair.Create(change.Key, change.Value?.ToBlob())).ToList();
        var next = previous.With(written.Id, commit.Tree, previous.Content.Sequence + 1, shown, NothingHeld);
        var record = new CommitRecord(written.Id, commit.Author, commit.Committer, commit.Message, changes);
        void Show()
        {
            _history.Append(record);
            _state = next;
        }

        var moved = await _refs.MoveAsync(Refs.Main, previous.Head, written.Id, Show, cancellationToken);
        if (!moved)
        {
            return null;
        }

        await TellAsync(new PublishedChange(previous.Content, next.Content));
        return written.Id.ToRevision();
    }

    /// <summary>Shows a state to which somebody else moved the main line; the caller is in its turn.</summary>
    public async Task ShowAsync(MainState next)
    {
        var previous = _state;
        _state = next;
        await TellAsync(new PublishedChange(previous.Content, next.Content));
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    /// <summary>A handler that fails must not undo what is published nor keep the others from hearing of it.</summary>
    private async Task TellAsync(PublishedChange change)
    {
        foreach (var handler in _handlers)
        {
            try
            {
                await handler(change);
            }
            catch (Exception error)
            {
                LogHandlerFailed(_logger, change.Current.Sequence, error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A listener to publication {Sequence} failed")]
    private static partial void LogHandlerFailed(ILogger logger, long sequence, Exception error);
}
