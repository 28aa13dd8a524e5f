using System.Diagnostics;
using System.Globalization;
using System.Text;
using KnowledgeBase.Content;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;
using KnowledgeBase.Core.Store;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeBase.Benchmarks.Content;

/// <summary>Measures the content store on a generated repository and prints a table.</summary>
internal sealed class StoreBenchmark(int articles, int revisions)
{
    private const int FirstNumber = 1_000_000;
    private static readonly Person Writer = new(new UserId("u-ana"), "Ana Núñez");
    private static readonly Person Approver = new(new UserId("u-luis"), "Luis Ávila");

    private readonly int _editions = articles * 2;
    private readonly Random _random = new(42);
    private readonly List<Latencies> _table = [];
    private int _number = Random.Shared.Next(FirstNumber, int.MaxValue / 2);

    public static async Task<int> RunAsync(string[] options)
    {
        var kept = Option(options, "--folder");
        var folder = kept ?? Directory.CreateTempSubdirectory("kb-benchmark-").FullName;
        var articles = int.Parse(Option(options, "--articles") ?? "10000", CultureInfo.InvariantCulture);
        var revisions = int.Parse(Option(options, "--revisions") ?? "50000", CultureInfo.InvariantCulture);
        try
        {
            await new StoreBenchmark(articles, revisions).RunAsync(folder);
            return 0;
        }
        finally
        {
            if (kept is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static string? Option(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at < 0 ? null : options[at + 1];
    }

    private async Task RunAsync(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, "content.git")))
        {
            var start = Stopwatch.GetTimestamp();
            await GeneratedRepository.WriteAsync(folder, _editions, revisions);
            Console.WriteLine($"Generated {articles} articles in two editions and {revisions} revisions in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
            await StartAsync(folder, "start, table made from Git", "-", 1);
        }

        await StartAsync(folder, "start, warm table", "<= 2000", 5);
        await using (var store = await OpenAsync(folder))
        {
            await ReadAsync(store, "read at main, first time", "p99 <= 1");
            await ReadAsync(store, "read at main, again", "p99 <= 1");
            await HistoryAsync(store);
            await OldTreesAsync(store);
            await WriteAsync(store, "save draft, new change request", "save draft, next save", "publish");
            await ReadWhileWritingAsync(store);
        }

        await SyncAsync(folder);
        Console.WriteLine(Latencies.Header);
        _table.ForEach(Console.WriteLine);
    }

    private static Task<ContentStore> OpenAsync(string folder) => ContentStore.OpenAsync(
        new ContentStoreOptions(folder, null), TimeProvider.System, NullLogger<ContentStore>.Instance, CancellationToken.None);

    private Latencies Row(string name, string target)
    {
        _table.Add(new Latencies(name, target));
        return _table[^1];
    }

    private async Task StartAsync(string folder, string name, string target, int runs)
    {
        var row = Row(name, target);
        for (var i = 0; i < runs; i++)
        {
            await using var store = await row.MeasureAsync(async () => await OpenAsync(folder));
        }
    }

    private async Task ReadAsync(ContentStore store, string name, string target)
    {
        var row = Row(name, target);
        foreach (var edition in Enumerable.Range(0, _editions).OrderBy(_ => _random.Next()))
        {
            await row.MeasureAsync(() => ReadAsync(store, edition));
        }
    }

    private static ValueTask<string?> ReadAsync(ContentStore store, int edition) =>
        store.ReadTextAsync(store.Published.Tree.Find(GeneratedRepository.PathOf(edition))!.Value, CancellationToken.None);

    private async Task HistoryAsync(ContentStore store)
    {
        var row = Row("history of a file", "p99 <= 20");
        for (var i = 0; i < 5_000; i++)
        {
            var path = GeneratedRepository.PathOf(_random.Next(_editions));
            await row.MeasureAsync(() => store.HistoryAsync(path, CancellationToken.None));
        }
    }

    private async Task OldTreesAsync(ContentStore store)
    {
        var row = Row("tree of a past revision", "-");
        for (var i = 0; i < 200; i++)
        {
            var history = await store.HistoryAsync(GeneratedRepository.PathOf(_random.Next(_editions)), CancellationToken.None);
            var revision = history[_random.Next(history.Count)].Revision;
            await row.MeasureAsync(() => store.FindTreeAsync(revision, CancellationToken.None));
        }
    }

    private async Task WriteAsync(ContentStore store, string first, string next, string publish)
    {
        var (firstRow, nextRow, publishRow) = (Row(first, "p50 <= 30"), Row(next, "p50 <= 30"), Row(publish, "p50 <= 60"));
        for (var i = 0; i < 300; i++)
        {
            var number = new ChangeRequestNumber(++_number);
            var edition = _random.Next(_editions);
            var head = await firstRow.MeasureAsync(() => SaveAsync(store, number, store.Published.Tree.Revision, edition, i));
            head = await nextRow.MeasureAsync(() => SaveAsync(store, number, head, edition, i + 1_000_000));
            await publishRow.MeasureAsync(() => PublishAsync(store, number, head));
        }
    }

    /// <summary>Reading must not wait for writing: the same reads as above while three people save and publish without a pause.</summary>
    private async Task ReadWhileWritingAsync(ContentStore store)
    {
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var number = new ChangeRequestNumber(Interlocked.Increment(ref _number));
                var head = await SaveAsync(store, number, store.Published.Tree.Revision, (i * 3) + writer, i);
                await PublishAsync(store, number, head);
            }
        })).ToList();
        await ReadAsync(store, "read at main, while three people write", "p99 <= 1");
        await stop.CancelAsync();
        await Task.WhenAll(writers);
    }

    private static async ValueTask<RevisionId> SaveAsync(ContentStore store, ChangeRequestNumber number, RevisionId basedOn, int edition, int i)
    {
        var file = new FileChange(GeneratedRepository.PathOf(edition), Encoding.UTF8.GetBytes(GeneratedRepository.TextOf(edition, number.Value + i)));
        var outcome = await store.SaveAsync(
            new SaveRequest(number, basedOn, Writer, "Cambia un texto", [file], Guid.NewGuid()), CancellationToken.None);
        return ((SaveOutcome.Saved)outcome).Head;
    }

    private static async ValueTask<RevisionId> PublishAsync(ContentStore store, ChangeRequestNumber number, RevisionId head)
    {
        var outcome = await store.PublishAsync(
            new PublishRequest(number, head, Writer, Approver, [Approver], "Cambia un texto"), CancellationToken.None);
        return ((PublishOutcome.Published)outcome).Revision;
    }

    /// <summary>What the disk itself takes for one synced file, to judge the figures by.</summary>
    private async Task SyncAsync(string folder)
    {
        var row = Row("(disk: write and sync a 4 KB file)", "-");
        for (var i = 0; i < 300; i++)
        {
            await row.MeasureAsync(() => new ValueTask<long>(WriteSynced(Path.Combine(folder, $"sync-{i}"))));
        }
    }

    private static long WriteSynced(string path)
    {
        using var file = new FileStream(path, FileMode.Create);
        file.Write(new byte[4096]);
        file.Flush(flushToDisk: true);
        return file.Length;
    }
}
