using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Testing;
using KnowledgeBase.Testing.Sites;

namespace KnowledgeBase.Benchmarks.Load;

/// <summary>
/// Measures over HTTP how many searches a site of many articles answers: it makes the articles, starts the site on them as a process of its own,
/// signs in as a reader and lets <c>wrk</c> ask.
/// </summary>
internal sealed class LoadBenchmark(LoadOptions options)
{
    private static readonly TimeSpan ImportLimit = TimeSpan.FromMinutes(15);

    /// <summary>Prints the tables.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (!Wrk.IsInstalled())
        {
            await Console.Error.WriteLineAsync("This measurement needs wrk, which is not on the PATH. On Debian: apt-get install wrk");
            return 2;
        }

        using var temporary = new TemporaryFolder();
        await new LoadBenchmark(LoadOptions.Read(arguments, temporary.Path)).RunAsync();
        return 0;
    }

    private async Task RunAsync()
    {
        var queries = Prepare();
        var data = Path.Combine(options.Folder, "data");
        if (!Directory.Exists(data))
        {
            await using var first = await StartAsync(data, "first start: import, index, listen");
        }

        await using var site = await StartAsync(data, "later start: until it listens");
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        var wrk = new Wrk(site.Address, reader.Cookies.GetCookieHeader(site.Address));
        string[] searches = [.. queries.Select(LoadPaths.Search)];

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{"asked for",-36} {"requests/s",10} {"p50 ms",8} {"p90 ms",8} {"p99 ms",8} {"max ms",8} {"failed",6} {"site CPU",9} {"wrk CPU",8} {"others",7}"));
        await MeasureAsync("search, first seconds", searches, fragment: true, options.Seconds);
        await MeasureAsync("search, warming up", searches, fragment: true, options.WarmUpSeconds);
        for (var round = 1; round <= options.Rounds; round++)
        {
            await MeasureAsync("search (HX-Request)", searches, fragment: true, options.Seconds);
        }

        foreach (var (name, paths, fragment) in Others(searches))
        {
            await MeasureAsync(name, paths, fragment, options.OtherSeconds);
        }

        Console.WriteLine($"memory: {Memory(site)}");
        await OddQueries.RunAsync(reader, site);

        async Task MeasureAsync(string name, string[] paths, bool fragment, int seconds)
        {
            if (seconds > 0)
            {
                Console.WriteLine(await RowAsync(wrk, site, name, paths, fragment, seconds));
            }
        }
    }

    private static (string Name, string[] Paths, bool Fragment)[] Others(string[] searches) =>
    [
        ("search page", searches, false),
        ("search API", [.. searches.Select(path => "/api/v1" + path)], false),
        ("nothing asked yet (HX-Request)", ["/search"], true),
        ("a topic's articles (HX-Request)", ["/search?topic=pagos"], true),
        ("front page", ["/"], false),
        ("an article", ["/articles/KB-0002", "/articles/KB-0009"], false),
        ("health, no session (the floor)", ["/health/live"], false),
    ];

    private async Task<string> RowAsync(Wrk wrk, SiteProcess site, string name, string[] paths, bool fragment, int seconds)
    {
        var (busy, used) = (ProcessorTimes.OfMachine(), site.ProcessorTime);
        var result = await wrk.RunAsync(paths, fragment, options.Connections, seconds);
        used = site.ProcessorTime - used;
        var others = (ProcessorTimes.OfMachine() - busy - used - result.Processor) / result.Duration;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-36} {result.RequestsPerSecond,10:0} {result.P50,8:0.00} {result.P90,8:0.00} {result.P99,8:0.00} {result.Max,8:0.0} {result.Failed,6} {used.TotalMilliseconds / result.Requests,6:0.000} ms {result.Processor.TotalMilliseconds / result.Requests,5:0.000} ms {Math.Max(0, others),7:0.00}");
    }

    /// <summary>The queries; the content is made unless an earlier run kept it.</summary>
    private string[] Prepare()
    {
        var list = Path.Combine(options.Folder, "queries.txt");
        if (!File.Exists(list))
        {
            var start = Stopwatch.GetTimestamp();
            var pools = LanguageCode.All.Select(language => options.Passages is { } file ? TextPool.OfStarter(language).WithPassages(file, language) : TextPool.OfStarter(language)).ToArray();
            var editions = new GeneratedKnowledge(pools[0], pools[1]).Write(Content, options.Articles);
            File.WriteAllLines(list, HurriedQueries.From(editions));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {options.Articles} articles in two editions: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
        }

        return File.ReadAllLines(options.Queries ?? list);
    }

    private string Content => Path.Combine(options.Folder, "content");

    private async Task<SiteProcess> StartAsync(string data, string name)
    {
        var start = Stopwatch.GetTimestamp();
        var site = await SiteProcess.StartAsync(data, Content, ImportLimit);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {site.ProcessorTime.TotalSeconds:0.0} s of processor time, {Memory(site)}"));
        return site;
    }

    private static string Memory(SiteProcess site) =>
        string.Create(CultureInfo.InvariantCulture, $"{site.ResidentBytes >> 20} MiB resident, at most {site.PeakResidentBytes >> 20} MiB");
}
