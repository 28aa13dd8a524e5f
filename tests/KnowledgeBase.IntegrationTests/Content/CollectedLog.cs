using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.IntegrationTests.Content;

/// <summary>Keeps what is logged, for tests that read it.</summary>
internal sealed class CollectedLog<T> : ILogger<T>
{
    public ConcurrentQueue<string> Messages { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Messages.Enqueue(formatter(state, exception));
}
