using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering;
using KnowledgeBase.Rendering.Workers;
using KnowledgeBase.Testing.Rendering;
using Xunit;

namespace KnowledgeBase.UnitTests.Rendering;

public sealed class RenderWorkersTests
{
    private static readonly EditionSource Source = EditionSource.Split("[](KB-0006)");

    [Fact]
    public async Task Equal_inputs_are_rendered_once()
    {
        using var workers = new RenderWorkers(new RenderWorkersOptions(1, TimeSpan.FromMinutes(1), 100_000), TimeProvider.System);

        var first = await workers.RenderAsync(Source, RenderDriver.Context, TestContext.Current.CancellationToken);
        var again = await workers.RenderAsync(EditionSource.Split("[](KB-0006)"), RenderDriver.Context, TestContext.Current.CancellationToken);
        var tomorrow = await workers.RenderAsync(Source, RenderDriver.Context with { Day = RenderDriver.Day.AddDays(1) }, TestContext.Current.CancellationToken);
        var other = await workers.RenderAsync(Source, RenderDriver.Context with { ArticlesVersion = "2" }, TestContext.Current.CancellationToken);

        Assert.Same(first, again);
        Assert.NotSame(first, tomorrow);
        Assert.NotSame(first, other);
    }

    [Fact]
    public async Task A_context_without_a_version_is_rendered_every_time()
    {
        using var workers = new RenderWorkers(new RenderWorkersOptions(1, TimeSpan.FromMinutes(1), 100_000), TimeProvider.System);
        var context = RenderDriver.Context with { ArticlesVersion = null };

        Assert.NotSame(
            await workers.RenderAsync(Source, context, TestContext.Current.CancellationToken),
            await workers.RenderAsync(Source, context, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_results_used_last_are_kept()
    {
        using var workers = new RenderWorkers(new RenderWorkersOptions(1, TimeSpan.FromMinutes(1), 5_000), TimeProvider.System);
        var kept = await RenderAsync(workers, "uno");
        var dropped = await RenderAsync(workers, "dos");
        Assert.Same(kept, await RenderAsync(workers, "uno"));

        await RenderAsync(workers, "tres");

        Assert.Same(kept, await RenderAsync(workers, "uno"));
        Assert.NotSame(dropped, await RenderAsync(workers, "dos"));
    }

    [Fact]
    public async Task Whoever_waits_too_long_is_let_go_and_the_place_comes_back()
    {
        using var busy = new ManualResetEventSlim();
        using var workers = new RenderWorkers(new RenderWorkersOptions(1, TimeSpan.FromMilliseconds(50), 100_000), TimeProvider.System);
        var blocking = RenderDriver.Context with
        {
            FindArticle = _ =>
            {
                busy.Wait(TestContext.Current.CancellationToken);
                return null;
            },
        };

        var stuck = await workers.RenderAsync(Source, blocking, TestContext.Current.CancellationToken);
        var behind = await RenderAsync(workers, "uno");
        busy.Set();
        var later = await RenderAsync(workers, "dos");
        while (later is RenderOutcome.Refused)
        {
            later = await RenderAsync(workers, "dos");
        }

        Assert.Equal(new RenderOutcome.Refused(RefusalReason.TooSlow, 1), stuck);
        Assert.Equal(new RenderOutcome.Refused(RefusalReason.TooSlow, 1), behind);
        Assert.IsType<RenderOutcome.Rendered>(later);
    }

    private static async Task<RenderOutcome> RenderAsync(RenderWorkers workers, string markdown) =>
        await workers.RenderAsync(EditionSource.Split(markdown), RenderDriver.Context, TestContext.Current.CancellationToken);
}
