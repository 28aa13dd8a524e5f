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
}
