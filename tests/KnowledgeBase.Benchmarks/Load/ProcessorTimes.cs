using System.Globalization;

namespace KnowledgeBase.Benchmarks.Load;

/// <summary>Reads from Linux who used the processors, so that a table says how much of the machine others took meanwhile. Elsewhere it tells nothing and gives zero.</summary>
internal static class ProcessorTimes
{
    private const double TicksPerSecond = 100;

    /// <summary>The time that all processes took since the machine started.</summary>
    public static TimeSpan OfMachine()
    {
        // "cpu  user nice system idle iowait irq softirq steal …"
        var ticks = Read("/proc/stat", ["cpu"]).Take(8).ToArray();
        return TimeSpan.FromSeconds(ticks.Length < 8 ? 0 : (ticks.Sum() - ticks[3] - ticks[4]) / TicksPerSecond);
    }

    /// <summary>The time that the programs took which this process started and which have ended: .NET itself does not tell it of an ended one.</summary>
    public static TimeSpan OfEndedPrograms()
    {
        // After the name in brackets: state, ten numbers, utime, stime, cutime, cstime.
        var ticks = Read("/proc/self/stat", [")"]).Skip(12).Take(2);
        return TimeSpan.FromSeconds(ticks.Sum() / TicksPerSecond);
    }

    private static IEnumerable<long> Read(string file, string[] after) => File.Exists(file)
        ? File.ReadLines(file).First().Split(after, StringSplitOptions.None)[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => long.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0)
        : [];
}
