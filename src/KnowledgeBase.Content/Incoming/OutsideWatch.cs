using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Content.Incoming;

/// <summary>Looks once a second for what came from outside. A look that fails is told once and tried again.</summary>
internal sealed partial class OutsideWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly Func<CancellationToken, Task> _look;
    private readonly ILogger _logger;
    private readonly Task _worker;
    private string? _told;

    /// <summary>Begins to look.</summary>
    public OutsideWatch(Func<CancellationToken, Task> look, ILogger logger)
    {
        _look = look;
        _logger = logger;
        _worker = Task.Run(WatchAsync);
    }

    /// <summary>Ends after the look that is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _worker;
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            do
            {
                await LookAsync();
            }
            while (await timer.WaitForNextTickAsync(_stop.Token));
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // The store ends, and with it whatever Git was doing for this look.
        }
    }

    private async Task LookAsync()
    {
        try
        {
            await _look(_stop.Token);
            _told = null;
        }
        catch (Exception error) when (!_stop.IsCancellationRequested)
        {
            if (_told != error.Message)
            {
                _told = error.Message;
                LogFailed(_logger, error);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What came from outside could not be taken up; it is tried again")]
    private static partial void LogFailed(ILogger logger, Exception error);
}
