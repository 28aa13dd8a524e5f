using System.Globalization;

namespace KnowledgeBase.Benchmarks.Load;

/// <summary>Reads from Linux how long all processors worked, so that a table says how much of the machine others used meanwhile.</summary>
internal static class Neighbours
{
    private const double TicksPerSecond = 100;

    /// <summary>The processor time that all processes took since the machine started; zero where it cannot be told.</summary>
    public static TimeSpan Busy()
    {
        if (!File.Exists("/proc/stat"))
        {
            return TimeSpan.Zero;
        }

        // "cpu  user nice system idle iowait irq softirq steal …"
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9].Select(field => long.Parse(field, CultureInfo.InvariantCulture)).ToArray();
        return TimeSpan.FromSeconds((fields.Sum() - fields[3] - fields[4]) / TicksPerSecond);
    }
}
