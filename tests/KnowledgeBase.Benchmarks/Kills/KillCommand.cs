using System.Globalization;

namespace KnowledgeBase.Benchmarks.Kills;

/// <summary>The kill tests from the command line; eng/kill-test.sh runs it.</summary>
internal static class KillCommand
{
    /// <summary>Prints what came of it; gives 0 when there was no fault and every start took less than ten seconds.</summary>
    public static async Task<int> RunAsync(string kills, Func<int, Task<KillReport>> test)
    {
        var report = await test(int.Parse(kills, CultureInfo.InvariantCulture));
        foreach (var fault in report.Faults)
        {
            Console.WriteLine(fault);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Kills} kills: {report.Saves} saves and {report.Publications} publications acknowledged, {report.Repeated} operations repeated, {report.Faults.Count} faults, slowest start {report.SlowestStart.TotalSeconds:0.0} s"));
        return report.Faults.Count == 0 && report.SlowestStart < TimeSpan.FromSeconds(10) ? 0 : 1;
    }
}
