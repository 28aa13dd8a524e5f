using KnowledgeBase.Core.Store;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class TrustMainTests
{
    private const string Other = "articles/tarjeta/kb-0002-otra.es.md";

    [Fact]
    public async Task A_trusted_commit_on_the_main_line_is_published_and_stands_in_history()
    {
        await using var test = await OpenAsync();
        var heard = new List<PublishedChange>();
        test.Store.OnPublished(change =>
        {
            heard.Add(change);
            return Task.CompletedTask;
        });
        var clone = await OutsideClone.OfAsync(test);
        await clone.CommitAsync(TestStore.Path, "Dos\n");
        var head = await clone.CommitAsync(TestStore.Path, "Tres\n");
        await clone.PushAsync("HEAD:refs/heads/main");
        await Eventually.TrueAsync(() => test.Main.Value == head);

        Assert.Equal("Tres\n", await test.TextAsync(test.Main));
        Assert.Equal(3, test.Store.Published.Sequence);
        Assert.Single(heard);
        Assert.Equal([3, 2, 1], (await test.Store.HistoryAsync(TestStore.Path, CancellationToken.None)).Select(entry => entry.Sequence));
        await test.Store.CheckHealthAsync(CancellationToken.None);
        await test.PublishedAsync(1, "Cuatro\n");
        await clone.PushRefusedAsync("+HEAD~2:refs/heads/main");
    }

    [Fact]
    public async Task A_file_that_fails_the_check_keeps_its_last_good_state_until_it_is_mended()
    {
        await using var test = await OpenAsync();
        var clone = await OutsideClone.OfAsync(test);
        await clone.CommitAsync("articles/tarjeta/kb-0003-nueva.es.md", "Malo\n");
        await clone.CommitAsync(Other, "Otra buena\n");
        var head = await clone.CommitAsync(TestStore.Path, "Malo\n");
        await clone.PushAsync("HEAD:refs/heads/main");
        await Eventually.TrueAsync(() => test.Main.Value == head);

        for (var start = 0; start < 2; start++)
        {
            Assert.Equal("Uno\n", await test.TextAsync(test.Main));
            Assert.Equal("Otra buena\n", await test.TextAsync(test.Main, Other));
            Assert.Null(await test.TextAsync(test.Main, "articles/tarjeta/kb-0003-nueva.es.md"));
            var fault = Assert.Single(test.Store.IncomingFaults);
            Assert.Equal(("main", head), (fault.Branch, fault.Head.Value));
            Assert.Equal([TestStore.Path, "articles/tarjeta/kb-0003-nueva.es.md"], fault.Faults.Select(entry => entry.Path));
            await test.RestartAsync();
        }

        // A change of another file leaves it held; a change request that mends the file ends it.
        await test.PublishedAsync(1, "Otra vez\n", Other);
        Assert.Equal("Uno\n", await test.TextAsync(test.Main));
        await test.PublishedAsync(2, "Mejor\n");
        Assert.Equal("Mejor\n", await test.TextAsync(test.Main));
        Assert.Equal(["articles/tarjeta/kb-0003-nueva.es.md"], test.Store.IncomingFaults.Single().Faults.Select(entry => entry.Path));
    }

    private static async Task<TestStore> OpenAsync()
    {
        var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"), (Other, "Otra\n"));
        test.TrustMain = true;
        test.Check = (_, content) => content.Span.StartsWith("Malo"u8) ? ["bad"] : [];
        await test.RestartAsync();
        return test;
    }
}
