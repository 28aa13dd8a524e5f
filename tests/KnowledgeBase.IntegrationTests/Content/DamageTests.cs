using System.Diagnostics;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Store;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class DamageTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 3000).Select(i => $"Línea {i * 7919}\n"));

    [Theory]
    [InlineData("truncated at the start")]
    [InlineData("truncated at the end")]
    [InlineData("empty")]
    [InlineData("flipped")]
    [InlineData("another text")]
    public async Task A_damaged_text_is_an_error_and_never_blank(string damage)
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var blob = test.Store.Published.Tree.Find(TestStore.Path)!.Value;
        var file = ObjectFile(test, blob.Value);
        var good = await File.ReadAllBytesAsync(file);
        var flipped = (byte[])good.Clone();
        flipped[good.Length / 2] ^= 0xff;
        byte[] bad = damage switch
        {
            "truncated at the start" => good[..60],
            "truncated at the end" => good[..^3],
            "empty" => [],
            "flipped" => flipped,
            _ => await AnotherObjectAsync(test),
        };
        await test.StopAsync();
        File.Delete(file);
        await File.WriteAllBytesAsync(file, bad);
        await test.StartAsync();

        await Assert.ThrowsAsync<DamagedContentException>(() => test.Store.ReadTextAsync(blob, CancellationToken.None).AsTask());
        await test.SavedAsync(1, test.Main, "Otro\n", "articles/tarjeta/kb-0002-x.es.md");

        // Whoever still has the text mends it by saving it.
        await test.SavedAsync(2, test.Main, Text, "articles/tarjeta/kb-0003-x.es.md");
        Assert.Equal(Text, await test.Store.ReadTextAsync(blob, CancellationToken.None));
        await test.GitAsync("fsck");
    }

    [Fact]
    public async Task A_change_request_that_comes_while_it_is_asked_for_is_never_called_damaged()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        for (var number = 1; number <= 120; number++)
        {
            var asked = new ChangeRequestNumber(number);
            var asking = Task.Run(async () =>
            {
                while (await test.Store.FindChangeRequestAsync(asked, CancellationToken.None) is null)
                {
                }
            });
            await test.SavedAsync(number, test.Main, $"Texto {number}\n");
            await asking;
        }
    }

    [Fact]
    public async Task A_damaged_pack_is_an_error_and_never_blank()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var blob = test.Store.Published.Tree.Find(TestStore.Path)!.Value;
        await test.GitAsync("repack", "-a", "-d", "-q");
        var pack = Directory.EnumerateFiles(Path.Combine(test.Repository, "objects", "pack"), "*.pack").Single();
        var bytes = await File.ReadAllBytesAsync(pack);
        await test.StopAsync();
        File.Delete(pack);

        await File.WriteAllBytesAsync(pack, bytes[..20]);
        await Assert.ThrowsAsync<DamagedContentException>(test.StartAsync);

        bytes[bytes.Length / 2] ^= 0xff;
        await File.WriteAllBytesAsync(pack, bytes);
        await test.StartAsync();
        await Assert.ThrowsAsync<DamagedContentException>(() => test.Store.ReadTextAsync(blob, CancellationToken.None).AsTask());

        await test.StopAsync();
        bytes[bytes.Length / 2] ^= 0xff;
        await File.WriteAllBytesAsync(pack, bytes);
        await test.StartAsync();
        Assert.Equal(Text, await test.Store.ReadTextAsync(blob, CancellationToken.None));
    }

    [Fact]
    public async Task A_line_whose_commit_is_gone_is_an_error_and_not_a_new_line()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var head = await test.SavedAsync(1, test.Main, "Dos\n");
        await test.StopAsync();
        File.Delete(ObjectFile(test, head.Value));
        await test.StartAsync();

        await Assert.ThrowsAsync<DamagedContentException>(
            () => test.Store.FindChangeRequestAsync(new ChangeRequestNumber(1), CancellationToken.None).AsTask());
        await Assert.ThrowsAsync<DamagedContentException>(() => test.SaveAsync(1, test.Main, "Tres\n"));
    }

    [Fact]
    public async Task A_store_that_lost_its_main_line_is_not_filled_from_the_seed()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        await test.SavedAsync(1, test.Main, "Dos\n");
        await test.StopAsync();
        await test.GitAsync("update-ref", "-d", "refs/heads/main");

        await Assert.ThrowsAsync<DamagedContentException>(test.StartAsync);
    }

    [Fact]
    public async Task What_does_not_exist_is_no_error()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var nothing = new string('b', 40);

        Assert.Null(await test.Store.ReadTextAsync(BlobId.Parse(nothing), CancellationToken.None));
        Assert.Null(await test.Store.ReadTextAsync(BlobId.Parse(test.Main.Value), CancellationToken.None));
        Assert.Null(await test.Store.FindTreeAsync(RevisionId.Parse(nothing), CancellationToken.None));
        Assert.Null(await test.Store.FindRevisionAsync(RevisionId.Parse(nothing), CancellationToken.None));
        Assert.Empty(await test.Store.HistoryAsync("articles/nada.md", CancellationToken.None));
    }

    [Fact]
    public async Task A_commit_that_no_line_holds_has_no_tree()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var tree = await test.GitAsync("rev-parse", "main^{tree}");
        var stray = RevisionId.Parse(await test.GitAsync("commit-tree", tree, "-m", "x"));
        var forged = RevisionId.Parse(await test.GitAsync("commit-tree", tree, "-m", $"x\n\nChange-request: 1\nChange-request-base: {test.Main}"));
        await test.SavedAsync(1, test.Main, "Dos\n");

        Assert.Null(await test.Store.FindTreeAsync(stray, CancellationToken.None));
        Assert.Null(await test.Store.FindTreeAsync(forged, CancellationToken.None));
    }

    [Fact]
    public async Task Killed_children_are_replaced()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var head = await test.SavedAsync(1, test.Main, "Dos\n");
        foreach (var id in GitChildren.Of(test.Repository))
        {
            using var child = Process.GetProcessById(id);
            child.Kill();
            await child.WaitForExitAsync();
        }

        head = await test.SavedAsync(1, head, "Tres\n");
        Assert.IsType<PublishOutcome.Published>(await test.PublishAsync(1, head));
        Assert.Equal("Tres\n", await test.TextAsync(test.Main));
        await test.Store.CheckHealthAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_main_line_that_somebody_moved_is_unhealthy()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        await test.PublishedAsync(1, "Dos\n");
        await test.Store.CheckHealthAsync(CancellationToken.None);
        await test.GitAsync("update-ref", "refs/heads/main", "main^");

        await Assert.ThrowsAsync<ContentStoreUnavailableException>(() => test.Store.CheckHealthAsync(CancellationToken.None));
    }

    private static string ObjectFile(TestStore test, string id) => Path.Combine(test.Repository, "objects", id[..2], id[2..]);

    private static async Task<byte[]> AnotherObjectAsync(TestStore test)
    {
        var head = await test.SavedAsync(9, test.Main, "Ajeno\n", "articles/tarjeta/kb-0009-x.es.md");
        var tree = await test.Store.FindTreeAsync(head, CancellationToken.None);
        return await File.ReadAllBytesAsync(ObjectFile(test, tree!.Find("articles/tarjeta/kb-0009-x.es.md")!.Value.Value));
    }
}
