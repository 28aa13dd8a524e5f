using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Rendering.Workers;

/// <summary>
/// Renders on a bounded number of threads and within a bounded time, and remembers results, so that no text, however hostile, can take all processors or hold up a page.
/// Give readers and writers workers of their own: a reader never waits for a preview.
/// </summary>
public sealed class RenderWorkers : IDisposable
{
    private readonly SemaphoreSlim _workers;
    private readonly RenderCache _cache;
    private readonly RenderWorkersOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes workers.</summary>
    /// <param name="options">Its limits.</param>
    /// <param name="time">The clock of the time limit.</param>
    public RenderWorkers(RenderWorkersOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _workers = new SemaphoreSlim(options.Workers, options.Workers);
        _cache = new RenderCache(options.CacheLength);
    }

    /// <summary>Renders an edition, or gives the result of an earlier rendering of the same.</summary>
    /// <returns>
    /// The rendering; <see cref="RenderOutcome.Refused"/> for <see cref="RefusalReason.TooSlow"/> when it was not ready within the limit, waiting included.
    /// </returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public ValueTask<RenderOutcome> RenderAsync(EditionSource source, RenderContext context, CancellationToken cancellationToken)
    {
        var key = RenderKey.Of(source, context);
        return key is not null && _cache.TryGet(key, out var known)
            ? ValueTask.FromResult(known)
            : new ValueTask<RenderOutcome>(RenderWithinLimitAsync(key, source, context, cancellationToken));
    }

    /// <inheritdoc/>
    public void Dispose() => _workers.Dispose();

    private async Task<RenderOutcome> RenderWithinLimitAsync(RenderKey? key, EditionSource source, RenderContext context, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.TimeLimit, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await _workers.WaitAsync(both.Token);

            // The work cannot be stopped; whoever waits is let go at the limit, and the place is free again when the work has ended.
            return await Task.Run(() => Work(key, source, context), CancellationToken.None).WaitAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new RenderOutcome.Refused(RefusalReason.TooSlow, 1);
        }
    }

    private RenderOutcome Work(RenderKey? key, EditionSource source, RenderContext context)
    {
        try
        {
            var outcome = ArticleRenderer.Render(source, context);
            if (key is not null)
            {
                _cache.Add(key, outcome);
            }

            return outcome;
        }
        finally
        {
            _workers.Release();
        }
    }
}
