using System.Diagnostics;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Ranking;
using KnowledgeBase.Testing;

namespace KnowledgeBase.Benchmarks.Search;

/// <summary>
/// Measures the engine on files of passages and queries: building, memory, the search page's ranking, as-you-type, changes of one
/// document, keeping and restoring, and plain BM25 for comparisons.
/// </summary>
internal static class SearchBenchmark
{
    private const int TypedQueries = 300;
    private const int Changes = 40;
    private const double MiB = 1024 * 1024;

    public static async Task<int> RunAsync(string passages, string queriesFile)
    {
        var queries = Passages.ReadQueries(queriesFile);
        using (var engine = Build(passages, SearchWeights.Default))
        {
            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"process: {process.PeakWorkingSet64 / MiB:0} MiB at most so far, {GC.GetTotalMemory(forceFullCollection: true) / MiB:0} MiB in use");
            await KeepAsync(engine);
            Console.WriteLine(Rounds.Header);
            Console.WriteLine(new Rounds("whole ranking with extracts", "p99 4").Measure(queries.Length, i => Search(engine, queries[i], snippets: true)));
            Console.WriteLine(new Rounds("whole ranking without extracts", "").Measure(queries.Length, i => Search(engine, queries[i], snippets: false)));
            (string Text, SearchLanguage)[] typed = [.. queries.Take(TypedQueries).SelectMany(query => Enumerable.Range(1, query.Text.Length).Select(length => (query.Text[..length], query.Language)))];
            Console.WriteLine(new Rounds("every prefix of 300 queries", "p99 5").Measure(typed.Length, i => Search(engine, typed[i], snippets: true)));
            Console.WriteLine(new Rounds("completions of the same prefixes", "").Measure(
                typed.Length, i => engine.Complete(new CompletionRequest { Text = typed[i].Text, AccessKeys = [Passages.Everybody] })));
            Console.WriteLine(new Rounds("one document changed and found", "max 50").Measure(Changes, i => Change(engine, i)));
            await engine.Merging;
        }

        using var plain = Build(passages, SearchWeights.Plain);
        Console.WriteLine(Rounds.Header);
        Console.WriteLine(new Rounds("plain BM25, all words by OR", "p50 0.25, p99 1.2").Measure(queries.Length, i => Search(plain, queries[i], snippets: false)));
        var one = Rounds.Median(Enumerable.Range(0, 3).Select(_ => PerSecond(plain, queries, 1)));
        var two = Rounds.Median(Enumerable.Range(0, 3).Select(_ => PerSecond(plain, queries, 2)));
        Console.WriteLine($"plain BM25: one thread {one:0} a second, two threads {two:0}, {two / one:0.00} times");
        return 0;
    }

    private static EmbeddedSearchEngine Build(string passages, SearchWeights weights)
    {
        var documents = Passages.Read(passages);
        var bytes = Passages.Bytes(documents);
        var engine = new EmbeddedSearchEngine(weights);
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        engine.Apply(new SearchBatch { Documents = documents });
        var seconds = clock.Elapsed.TotalSeconds;
        process.Refresh();
        processor = process.TotalProcessorTime - processor;
        var statistics = engine.Statistics();
        Console.WriteLine(
            $"built {documents.Count} documents in {seconds:0.0} s, {documents.Count / seconds:0} a second; {processor.TotalSeconds:0.0} s of processor time, which is {2 * documents.Count / processor.TotalSeconds:0} a second on two free cores");
        Console.WriteLine($"index: {statistics.IndexBytes / MiB:0.0} MiB, {100.0 * statistics.IndexBytes / bytes:0.0} % of {bytes / MiB:0.0} MiB of text; stored texts {statistics.StoredBytes / MiB:0.0} MiB");
        return engine;
    }

    private static SearchResults Search(EmbeddedSearchEngine engine, (string Text, SearchLanguage Language) query, bool snippets) =>
        engine.Search(new SearchRequest { Query = query.Text, AccessKeys = [Passages.Everybody], PreferredLanguage = query.Language, Snippets = snippets });

    private static void Change(EmbeddedSearchEngine engine, int number)
    {
        var word = $"novedad{number}{Stopwatch.GetTimestamp()}";
        engine.Apply(new SearchBatch
        {
            Documents =
            [
                new SearchDocument
                {
                    Key = $"changed/{number}",
                    Group = $"changed/{number}",
                    Language = SearchLanguage.Spanish,
                    AccessKeys = [Passages.Everybody],
                    Title = $"Aclaración de un cargo {word}",
                    Sections = [new SearchSection("", "", $"El cliente no reconoce el cargo y pide una aclaración. {word}")],
                },
            ],
        });
        if (Search(engine, (word, SearchLanguage.Spanish), snippets: true).Total != 1)
        {
            throw new InvalidOperationException("A changed document was not found.");
        }
    }

    private static async Task KeepAsync(EmbeddedSearchEngine engine)
    {
        using var folder = new TemporaryFolder();
        var clock = Stopwatch.StartNew();
        await engine.SaveAsync(folder.Path, "benchmark");
        var saved = clock.Elapsed;
        var bytes = Directory.EnumerateFiles(folder.Path).Sum(file => new FileInfo(file).Length);
        clock.Restart();
        using var restored = new EmbeddedSearchEngine();
        _ = restored.Restore(folder.Path);
        Console.WriteLine($"kept in {saved.TotalSeconds:0.0} s, {bytes / MiB:0.0} MiB; restored in {clock.Elapsed.TotalSeconds:0.0} s");
    }

    private static double PerSecond(EmbeddedSearchEngine engine, (string Text, SearchLanguage Language)[] queries, int threads)
    {
        var clock = Stopwatch.StartNew();
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            // The second thread begins in the middle, so that the two do not read the same lists at the same time.
            for (var i = 0; i < queries.Length; i++)
            {
                _ = Search(engine, queries[(i + (thread * queries.Length / threads)) % queries.Length], snippets: false);
            }
        });
        return threads * queries.Length / clock.Elapsed.TotalSeconds;
    }
}
