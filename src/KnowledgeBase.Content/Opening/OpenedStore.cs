using KnowledgeBase.Content.Git;
using KnowledgeBase.Content.History;
using KnowledgeBase.Content.Incoming;
using KnowledgeBase.Content.Publishing;
using KnowledgeBase.Content.Saving;

namespace KnowledgeBase.Content.Opening;

/// <summary>The parts of an open store.</summary>
/// <param name="owned">What ends with the store, in the order in which it was made.</param>
/// <param name="queue">Finished before anything else ends.</param>
/// <param name="watch">Ended first.</param>
internal sealed class OpenedStore(Stack<IDisposable> owned, RefQueue queue, OutsideWatch watch) : IAsyncDisposable
{
    /// <summary>Runs Git.</summary>
    public required GitProcess Git { get; init; }

    /// <summary>Reads and writes objects.</summary>
    public required ObjectStore Objects { get; init; }

    /// <summary>The derived table.</summary>
    public required RevisionHistory History { get; init; }

    /// <summary>What is published.</summary>
    public required MainLine Main { get; init; }

    /// <summary>The lines of change requests.</summary>
    public required ChangeRequestLines Lines { get; init; }

    /// <summary>Saves drafts.</summary>
    public required DraftSaver Saver { get; init; }

    /// <summary>Merges the main line into drafts.</summary>
    public required LineUpdater Updater { get; init; }

    /// <summary>Publishes.</summary>
    public required Publisher Publisher { get; init; }

    /// <summary>Looks for pushes.</summary>
    public required IncomingPushes Pushes { get; init; }

    /// <summary>Makes pushes change requests.</summary>
    public required PushAdoption Adoption { get; init; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await watch.DisposeAsync();
        await queue.DisposeAsync();
        StoreOpening.EndAll(owned);
    }
}
