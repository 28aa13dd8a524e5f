using System.Threading.Channels;

namespace KnowledgeBase.Content.Git;

/// <summary>The one place where refs move: a bounded queue with one worker, so that moves and what follows from each stand in one order.</summary>
internal sealed class RefQueue : IAsyncDisposable
{
    private const int Capacity = 256;

    private readonly RefUpdater _refs;
    private readonly Task _worker;
    private readonly Channel<Func<Task>> _moves = Channel.CreateBounded<Func<Task>>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <summary>Starts the worker.</summary>
    public RefQueue(RefUpdater refs)
    {
        _refs = refs;
        _worker = Task.Run(WorkAsync);
    }

    /// <summary>Moves a ref by compare-and-swap. Once it stands in the queue it is not given up any more, so that the answer is always known.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="from">What it must stand at; <see cref="ObjectId.None"/> when it must not exist.</param>
    /// <param name="to">Where it goes; <see cref="ObjectId.None"/> deletes it.</param>
    /// <param name="moved">Runs after the move and before the next one.</param>
    /// <param name="cancellationToken">Gives up waiting for a place in the queue.</param>
    /// <returns><see langword="false"/> when the ref stands somewhere else.</returns>
    public async Task<bool> MoveAsync(string name, ObjectId from, ObjectId to, Action moved, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _moves.Writer.WriteAsync(() => MoveAsync(name, from, to, moved, done), cancellationToken);
        return await done.Task;
    }

    /// <summary>Finishes what stands in the queue and ends the worker.</summary>
    public async ValueTask DisposeAsync()
    {
        _moves.Writer.TryComplete();
        await _worker;
    }

    private async Task MoveAsync(string name, ObjectId from, ObjectId to, Action moved, TaskCompletionSource<bool> done)
    {
        try
        {
            var success = await _refs.MoveAsync(name, from, to, CancellationToken.None);
            if (success)
            {
                moved();
            }

            done.SetResult(success);
        }
        catch (Exception error)
        {
            done.SetException(error);
        }
    }

    private async Task WorkAsync()
    {
        await foreach (var move in _moves.Reader.ReadAllAsync())
        {
            await move();
        }
    }
}
