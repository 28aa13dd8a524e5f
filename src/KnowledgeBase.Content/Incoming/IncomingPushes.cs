using System.Collections.Immutable;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Store;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Content.Incoming;

/// <summary>Looks for pushes, offers those that pass the checks to the application, and remembers what speaks against the others.</summary>
internal sealed partial class IncomingPushes(
    GitProcess git, PushCheck check, PushAdoption adoption, string repository, ILogger logger)
{
    private readonly string _folder = Path.Combine(repository, Refs.Incoming);
    private ImmutableDictionary<Push, IReadOnlyList<ContentFault>> _faulty = ImmutableDictionary<Push, IReadOnlyList<ContentFault>>.Empty;
    private volatile Func<IncomingChange, CancellationToken, Task>? _handler;

    /// <summary>The pushes that cannot become change requests, by name.</summary>
    public IReadOnlyList<IncomingFault> Faults =>
    [
        .. _faulty.OrderBy(entry => entry.Key.Ref, StringComparer.Ordinal)
            .Select(entry => new IncomingFault(entry.Key.Branch, entry.Key.Head.ToRevision(), entry.Value)),
    ];

    /// <summary>Sets who is offered the pushes.</summary>
    public void OnIncoming(Func<IncomingChange, CancellationToken, Task> handler) => _handler = handler;

    /// <summary>Looks once. Costs a look into a folder when there is nothing.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(_folder) || !Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Any())
        {
            _faulty = _faulty.Clear();
            return;
        }

        var pushes = await ListAsync(cancellationToken);
        _faulty = _faulty.RemoveRange(_faulty.Keys.Except(pushes));
        var failures = new List<Exception>();
        foreach (var push in pushes.Where(push => !_faulty.ContainsKey(push)))
        {
            try
            {
                await TakeUpAsync(push, cancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // One push that cannot be taken up must not keep the others waiting.
                failures.Add(error);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    /// <summary>Sample: "refs/heads/incoming/precios 8830986ba728d39aaa991c208dac9537302101ac".</summary>
    private async Task<IReadOnlyList<Push>> ListAsync(CancellationToken cancellationToken)
    {
        var command = GitCommand.Of("for-each-ref").With("--format=%(refname) %(objectname)", "refs/heads/incoming/");
        return
        [
            .. (await git.RequireAsync(command, cancellationToken)).Lines
                .Select(line => line.Split(' '))
                .Select(words => new Push(words[0], ObjectId.Parse(words[1]))),
        ];
    }

    private async Task TakeUpAsync(Push push, CancellationToken cancellationToken)
    {
        if (await adoption.IsAdoptedAsync(push, cancellationToken))
        {
            await adoption.DeleteAsync(push, cancellationToken);
            return;
        }

        var (change, faults) = await check.CheckAsync(push, cancellationToken);
        if (change is null)
        {
            _faulty = _faulty.SetItem(push, faults);
            LogFaulty(logger, push.Head.Hex, faults.Count);
            return;
        }

        if (_handler is { } handler)
        {
            await handler(change, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The pushed commit {Head} cannot become a change request: {Count} faults")]
    private static partial void LogFaulty(ILogger logger, string head, int count);
}
