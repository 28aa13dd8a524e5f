using KnowledgeBase.Benchmarks.Kills;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class KillTests
{
    [Fact]
    public async Task Fifteen_kills_lose_double_and_halve_nothing_and_each_start_takes_less_than_ten_seconds()
    {
        var report = await KillTest.RunAsync(15);

        Assert.Empty(report.Faults);
        Assert.True(report.Saves > 0 && report.Publications > 0, report.ToString());
        Assert.InRange(report.SlowestStart, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Killing_a_running_site_loses_doubles_and_halves_nothing()
    {
        var report = await SiteKillTest.RunAsync(4);

        Assert.Empty(report.Faults);
        Assert.True(report.Saves > 0, report.ToString());
    }
}
