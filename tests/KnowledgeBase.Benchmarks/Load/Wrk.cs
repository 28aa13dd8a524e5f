using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Benchmarks.Load;

/// <summary>Runs <c>wrk</c>, the Debian package of that name: two threads, keep-alive connections, each thread through the same addresses from another place on.</summary>
/// <param name="address">The site, on this machine.</param>
/// <param name="cookie">The session's cookie.</param>
internal sealed partial class Wrk(Uri address, string cookie)
{
    private const int Threads = 2;

    // Requests are made before the clock runs: Lua costs nothing but an index. What went wrong is counted by wrk itself: statuses from 400 on.
    private const string Script = """
        local requests, at, threads = {}, 0, 0
        function setup(thread) thread:set("place", threads); threads = threads + 1 end
        function init(arguments)
          local headers = { ["Cookie"] = arguments[2] }
          if arguments[3] == "fragment" then headers["HX-Request"] = "true" end
          for line in io.lines(arguments[1]) do requests[#requests + 1] = wrk.format("GET", line, headers) end
          at = math.floor(place * #requests / threads_of_all)
        end
        function request() at = at % #requests + 1; return requests[at] end
        function done(summary, latency, all)
          local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
          print(string.format("measured %d %d %d %d %d %d %d", summary.requests, summary.duration, latency:percentile(50), latency:percentile(90), latency:percentile(99), latency.max, failed))
        end
        """;

    /// <summary>Whether the program is there.</summary>
    public static bool IsInstalled()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("wrk", "--version") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true });
            process!.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Asks for the addresses in turn, for some seconds.</summary>
    public async Task<WrkResult> RunAsync(IEnumerable<string> paths, bool fragment, int connections, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("kb-wrk-").FullName;
        try
        {
            var script = Path.Combine(folder, "load.lua");
            var list = Path.Combine(folder, "paths.txt");
            await File.WriteAllTextAsync(script, Script.Replace("threads_of_all", Threads.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            await File.WriteAllLinesAsync(list, paths);
            var start = new ProcessStartInfo("wrk") { UseShellExecute = false, RedirectStandardOutput = true };
            foreach (var argument in (string[])[$"-t{Threads}", $"-c{connections}", $"-d{seconds}s", "--latency", "-s", script, address.ToString(), "--", list, cookie, fragment ? "fragment" : "page"])
            {
                start.ArgumentList.Add(argument);
            }

            var before = ProcessorTimes.OfEndedPrograms();
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return Parse(output, ProcessorTimes.OfEndedPrograms() - before);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WrkResult Parse(string output, TimeSpan processor)
    {
        var match = Measured().Match(output);
        if (!match.Success)
        {
            throw new InvalidOperationException("wrk did not measure:\n" + output);
        }

        double Number(string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        return new WrkResult(
            (int)Number("requests"), TimeSpan.FromMicroseconds(Number("duration")), Number("p50") / 1000, Number("p90") / 1000, Number("p99") / 1000, Number("max") / 1000, (int)Number("failed"), processor);
    }

    [GeneratedRegex(@"measured (?<requests>\d+) (?<duration>\d+) (?<p50>\d+) (?<p90>\d+) (?<p99>\d+) (?<max>\d+) (?<failed>\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex Measured();
}
