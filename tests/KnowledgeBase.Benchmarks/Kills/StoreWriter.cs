using System.Globalization;
using System.Text;
using KnowledgeBase.Content;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;
using KnowledgeBase.Core.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeBase.Benchmarks.Kills;

/// <summary>
/// Saves and publishes without end, to be killed. It says on its output what it is about to do ("try …"), and what the store acknowledged ("done … revision").
/// First it repeats what stands on its input: what an earlier one had begun and could not tell the end of.
/// </summary>
internal sealed class StoreWriter(ContentStore store, int firstNumber)
{
    private const int Workers = 4;
    private static readonly Person Author = new(new UserId("u-ana"), "Ana Núñez");
    private static readonly Person Approver = new(new UserId("u-luis"), "Luis Ávila");

    private static readonly Lock Output = new();

    private int _number = firstNumber - 1;

    /// <summary>Runs with the data folder and the first change request's number as arguments.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        Console.SetOut(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        var begun = (await Console.In.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Operation.Parse).ToList();
        var store = await ContentStore.OpenAsync(
            new ContentStoreOptions(arguments[0], null), TimeProvider.System, NullLogger<ContentStore>.Instance, CancellationToken.None);
        Say("open");
        var writer = new StoreWriter(store, int.Parse(arguments[1], CultureInfo.InvariantCulture));
        foreach (var operation in begun)
        {
            await writer.DoAsync(operation);
        }

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(writer.WorkAsync)));
        return 0;
    }

    private async Task WorkAsync()
    {
        while (true)
        {
            var number = new ChangeRequestNumber(Interlocked.Increment(ref _number));
            var head = store.Published.Tree.Revision;
            for (var i = 0; i < 2; i++)
            {
                head = await DoAsync(new Operation.Save(number, Guid.NewGuid(), head));
            }

            await DoAsync(new Operation.Publish(number, head));
        }
    }

    private async Task<RevisionId> DoAsync(Operation operation)
    {
        Say($"try {operation}");
        var revision = operation switch
        {
            Operation.Save save => await SaveAsync(save),
            Operation.Publish publish => await PublishAsync(publish),
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };
        Say($"done {operation} {revision}");
        return revision;
    }

    private async Task<RevisionId> SaveAsync(Operation.Save save)
    {
        var text = Encoding.UTF8.GetBytes($"{save.Key:D}\n");
        var files = Operation.PathsOf(save.Number).Select(path => new FileChange(path, text)).ToList();
        var request = new SaveRequest(save.Number, save.BasedOn, Author, "Cambia un texto", files, save.Key);
        return ((SaveOutcome.Saved)await store.SaveAsync(request, CancellationToken.None)).Head;
    }

    private async Task<RevisionId> PublishAsync(Operation.Publish publish)
    {
        var request = new PublishRequest(publish.Number, publish.Head, Author, Approver, [Approver], "Cambia un texto");
        return ((PublishOutcome.Published)await store.PublishAsync(request, CancellationToken.None)).Revision;
    }

    private static void Say(string line)
    {
        lock (Output)
        {
            Console.Out.WriteLine(line);
        }
    }
}
