using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Testing.Sites;

namespace KnowledgeBase.Benchmarks.Kills;

/// <summary>Kills a running site with SIGKILL while authors save and a reviewer publishes by its forms, and holds what it acknowledged against what it has.</summary>
public sealed class SiteKillTest
{
    private readonly string _folder;
    private readonly SiteWriter[] _writers = [new("KB-0051"), new("KB-0052"), new("KB-0053")];
    private TimeSpan _slowestStart;

    private SiteKillTest(string folder) => _folder = folder;

    /// <summary>Runs as many kills as asked for, in a folder of its own.</summary>
    /// <param name="kills">How many.</param>
    public static async Task<KillReport> RunAsync(int kills)
    {
        var folder = Directory.CreateTempSubdirectory("kb-site-kill-").FullName;
        try
        {
            var test = new SiteKillTest(folder);
            await (await SiteProcess.StartAsync(folder)).DisposeAsync();
            for (var i = 0; i < kills; i++)
            {
                await test.RunUntilKilledAsync();
            }

            return await test.JudgeAsync(kills);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RunUntilKilledAsync()
    {
        var started = Stopwatch.GetTimestamp();
        await using var site = await SiteProcess.StartAsync(_folder);
        var start = Stopwatch.GetElapsedTime(started);
        _slowestStart = start > _slowestStart ? start : _slowestStart;
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);

        // The first pages of a start wait for the compiler; a kill would mostly meet nothing but that.
        await Task.WhenAll(author.GetTextAsync("/articles/KB-0054/edit?lang=es"), reviewer.GetTextAsync("/reviews"));
        var kill = site.KillAfterAsync(TimeSpan.FromMilliseconds(Random.Shared.Next(50, 4_000)));
        await Task.WhenAll(_writers.Select(writer => writer.WorkAsync(author, reviewer)));
        await kill;
    }

    private async Task<KillReport> JudgeAsync(int kills)
    {
        // Started once more, so that the last kill is repaired too.
        await (await SiteProcess.StartAsync(_folder)).DisposeAsync();
        var repository = Path.Combine(_folder, "content.git");
        var faults = new List<string>(await PlainGit.FindDamageAsync(repository));
        foreach (var writer in _writers)
        {
            faults.AddRange(await FindFaultsAsync(writer, repository));
        }

        return new KillReport(kills, _writers.Sum(writer => writer.Saved.Count), _writers.Sum(writer => writer.Published.Count), Repeated: 0, _slowestStart, faults);
    }

    private static async Task<IReadOnlyList<string>> FindFaultsAsync(SiteWriter writer, string repository)
    {
        var spanish = await TextAsync(repository, "main", writer.Article, "es");
        var english = await TextAsync(repository, "main", writer.Article, "en");
        var faults = new List<string>();
        foreach (var (line, language, change) in writer.Saved)
        {
            var published = language == "es" ? spanish : english;
            if (published.Split(line).Length > 2)
            {
                faults.Add($"doubled: {line} in {writer.Article} {language}");
            }

            if (published.Contains(line, StringComparison.Ordinal))
            {
                continue;
            }

            // Saved and not yet published: it stands in its change request.
            var draft = await TextAsync(repository, string.Create(CultureInfo.InvariantCulture, $"refs/kb/changes/{change}"), writer.Article, language);
            if (writer.Published.Contains(change) || !draft.Contains(line, StringComparison.Ordinal))
            {
                faults.Add($"lost: {line} in {writer.Article} {language}, change request {change}");
            }
        }

        // The change requests put the same line into both editions, so that both are published or neither.
        var lines = writer.Saved.GroupBy(saved => saved.Line, StringComparer.Ordinal).Where(group => group.Count() == 2).Select(group => group.Key);
        faults.AddRange(lines
            .Where(line => spanish.Contains(line, StringComparison.Ordinal) != english.Contains(line, StringComparison.Ordinal))
            .Select(line => $"half-published: {line} in {writer.Article}"));
        return faults;
    }

    private static async Task<string> TextAsync(string repository, string revision, string article, string language)
    {
        var (_, files) = await PlainGit.RunAsync(repository, "ls-tree", "-r", "--name-only", revision);
        var file = files.Split('\n').FirstOrDefault(path => path.Contains($"/{article.ToUpperInvariant()}-", StringComparison.OrdinalIgnoreCase) && path.EndsWith($".{language}.md", StringComparison.Ordinal));
        return file is null ? string.Empty : (await PlainGit.RunAsync(repository, "show", $"{revision}:{file}")).Output;
    }
}
