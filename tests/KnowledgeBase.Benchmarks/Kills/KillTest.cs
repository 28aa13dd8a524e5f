using System.Diagnostics;
using System.Globalization;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Benchmarks.Kills;

/// <summary>Kills a <see cref="StoreWriter"/> with SIGKILL at random moments, starts it again, and holds what it acknowledged against what the store has.</summary>
public sealed class KillTest
{
    private readonly string _folder;
    private readonly Random _random = new();
    private readonly Dictionary<string, Operation> _open = new(StringComparer.Ordinal);
    private readonly List<(Operation Operation, RevisionId Revision)> _acknowledged = [];
    private TimeSpan _slowestStart;
    private int _repeated;
    private int _nextNumber = 1;

    private KillTest(string folder) => _folder = folder;

    /// <summary>Runs as many kills as asked for, in a folder of its own.</summary>
    public static async Task<KillReport> RunAsync(int kills)
    {
        var folder = Directory.CreateTempSubdirectory("kb-kill-").FullName;
        try
        {
            var test = new KillTest(folder);
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
        using var writer = Start();
        foreach (var operation in _open.Keys)
        {
            await writer.StandardInput.WriteLineAsync(operation);
            _repeated++;
        }

        writer.StandardInput.Close();

        // One time in five the process dies while it starts and repairs.
        await using var kill = new Timer(_ => writer.Kill());
        if (_random.Next(5) == 0)
        {
            kill.Change(_random.Next(20, 400), Timeout.Infinite);
        }

        var openSeen = false;
        while (await writer.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "open")
            {
                openSeen = true;
                var start = Stopwatch.GetElapsedTime(started);
                _slowestStart = start > _slowestStart ? start : _slowestStart;
                kill.Change(_random.Next(1, 1_500), Timeout.Infinite);
            }
            else
            {
                Note(line);
            }
        }

        await writer.WaitForExitAsync();
        var error = await writer.StandardError.ReadToEndAsync();
        if (error.Length > 0)
        {
            throw new InvalidOperationException($"The writer failed{(openSeen ? string.Empty : " to open the store")}: {error}");
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "KnowledgeBase.Benchmarks.dll"));
        start.ArgumentList.Add("store-writer");
        start.ArgumentList.Add(_folder);
        start.ArgumentList.Add(_nextNumber.ToString(CultureInfo.InvariantCulture));
        return Process.Start(start)!;
    }

    private void Note(string line)
    {
        var words = line.Split(' ', 2);
        if (words[0] == "try")
        {
            _open[words[1]] = Operation.Parse(words[1]);
            _nextNumber = Math.Max(_nextNumber, _open[words[1]].Number.Value + 1);
            return;
        }

        var operation = words[1][..words[1].LastIndexOf(' ')];
        _acknowledged.Add((_open[operation], RevisionId.Parse(words[1][(operation.Length + 1)..])));
        _open.Remove(operation);
    }

    private async Task<KillReport> JudgeAsync(int kills)
    {
        var faults = await new KillJudge(_folder, _acknowledged).FindFaultsAsync();
        return new KillReport(
            kills,
            _acknowledged.Count(entry => entry.Operation is Operation.Save),
            _acknowledged.Count(entry => entry.Operation is Operation.Publish),
            _repeated,
            _slowestStart,
            faults);
    }
}
