using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Store;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class PublishingTests
{
    [Fact]
    public async Task The_seed_is_imported_once()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"), ("parameters.yml", "[]\n"), ("README.txt", "no"));
        var first = test.Main;
        await test.RestartAsync();

        Assert.Equal(first, test.Main);
        Assert.Equal(1, test.Store.Published.Sequence);
        Assert.Equal(["articles/tarjeta/kb-0001-robo.es.md", "parameters.yml"], test.Store.Published.Tree.Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("Uno\n", await test.TextAsync(test.Main));
        Assert.Equal("1", await test.GitAsync("rev-list", "--count", "main"));
    }

    [Fact]
    public async Task A_store_without_a_seed_begins_empty()
    {
        await using var test = await TestStore.OpenAsync();

        Assert.Empty(test.Store.Published.Tree.Files);
        Assert.Equal(0, await test.Store.HighestArticleNumberAsync(CancellationToken.None));
        Assert.Equal("dos", await test.TextAsync(await test.PublishedAsync(1, "dos")));
    }

    [Fact]
    public async Task A_publication_is_one_commit_that_names_writer_publisher_and_approvers()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var import = test.Main;
        var draft = await test.SavedAsync(7, import, "Dos\n");
        var head = await test.SavedAsync(7, draft, "Tres\n");
        var outcome = await test.PublishAsync(7, head, "Corrige el plazo\n\nReviewed-by: Nadie <x@users.invalid>");
        var revision = Assert.IsType<PublishOutcome.Published>(outcome).Revision;

        Assert.Equal(revision, test.Main);
        Assert.Equal("Tres\n", await test.TextAsync(revision));
        Assert.Equal(import.Value, await test.GitAsync("rev-parse", "main^@"));
        Assert.Equal("Ana Núñez|u-ana@users.invalid|Luis Ávila|u-luis@users.invalid", await test.GitAsync("log", "-1", "--format=%an|%ae|%cn|%ce", "main"));
        Assert.Equal(
            "Luis Ávila <u-luis@users.invalid>\nEva Díaz <u-eva@users.invalid>",
            await test.GitAsync("log", "-1", "--format=%(trailers:key=Reviewed-by,valueonly)", "main"));

        var history = await test.Store.HistoryAsync(TestStore.Path, CancellationToken.None);
        Assert.Equal([revision, import], history.Select(entry => entry.Revision));
        Assert.Equal([2, 1], history.Select(entry => entry.Sequence));
        Assert.Equal(TestStore.Ana, history[0].Author);
        Assert.Equal(TestStore.Luis, history[0].PublishedBy);
        Assert.Equal([TestStore.Luis, TestStore.Eva], history[0].Approvers);
        Assert.Equal(new ChangeRequestNumber(7), history[0].ChangeRequest);
        Assert.StartsWith("Corrige el plazo", history[0].Message, StringComparison.Ordinal);
        Assert.Equal(test.Store.Published.Tree.Find(TestStore.Path), history[0].Blob);
        Assert.Null(history[1].ChangeRequest);
    }

    [Fact]
    public async Task Publishing_again_answers_the_same_commit_also_after_a_restart()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var head = await test.SavedAsync(1, test.Main, "Dos\n");
        var first = await test.PublishAsync(1, head);
        await test.PublishedAsync(2, "Tres\n");
        var second = await test.PublishAsync(1, head);
        await test.RestartAsync();

        Assert.Equal(first, second);
        Assert.Equal(first, await test.PublishAsync(1, head));
        Assert.Equal(3, test.Store.Published.Sequence);
    }

    [Fact]
    public async Task What_cannot_be_published_says_why()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var approved = await test.SavedAsync(1, test.Main, "Dos\n");
        var head = await test.SavedAsync(1, approved, "Tres\n");
        var same = await test.SavedAsync(2, test.Main, "Uno\n");

        Assert.Equal(new PublishOutcome.HeadMoved(head), await test.PublishAsync(1, approved));
        Assert.IsType<PublishOutcome.NothingToPublish>(await test.PublishAsync(2, same));
        Assert.IsType<PublishOutcome.NotFound>(await test.PublishAsync(3, head));
        Assert.Equal(1, test.Store.Published.Sequence);
    }

    [Fact]
    public async Task Listeners_hear_of_every_publication_in_order_before_it_is_acknowledged()
    {
        await using var test = await TestStore.OpenAsync();
        var heard = new List<long>();
        test.Store.OnPublished(_ => throw new InvalidOperationException("A listener that fails"));
        test.Store.OnPublished(async change =>
        {
            await Task.Yield();
            Assert.Equal(change.Previous.Sequence + 1, change.Current.Sequence);
            Assert.Same(change.Current, test.Store.Published);
            heard.Add(change.Current.Sequence);
        });

        await Task.WhenAll(Enumerable.Range(1, 8).Select(async number =>
        {
            var path = $"articles/tarjeta/kb-{number:D4}-x.es.md";
            var head = await test.SavedAsync(number, test.Main, "x\n", path);
            await test.PublishAsync(number, head);
            Assert.Contains(test.Store.Published.Sequence, heard);
        }));

        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9], heard);
    }

    [Fact]
    public async Task A_clock_that_jumps_back_changes_no_order()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var clock = new SettableClock(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        test.Clock = clock;
        await test.RestartAsync();
        var revisions = new List<RevisionId> { test.Main };
        foreach (var year in new[] { 2031, 1969, 2026 })
        {
            clock.Now = new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero);
            revisions.Insert(0, await test.PublishedAsync(year, $"Año {year}\n"));
        }

        var before = await test.Store.HistoryAsync(TestStore.Path, CancellationToken.None);
        await test.StopAsync();
        File.Delete(Path.Combine(test.Data, "derived", "revisions.db"));
        await test.StartAsync();
        var after = await test.Store.HistoryAsync(TestStore.Path, CancellationToken.None);

        Assert.Equal(revisions, before.Select(entry => entry.Revision));
        Assert.Equal(before.Select(entry => (entry.Revision, entry.Sequence, entry.Blob)), after.Select(entry => (entry.Revision, entry.Sequence, entry.Blob)));
        await test.GitAsync("fsck", "--strict");
    }

    private sealed class SettableClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
