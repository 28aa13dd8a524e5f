using System.Diagnostics;
using KnowledgeBase.Content;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using Microsoft.Extensions.Logging;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class StartTests
{
    [Fact]
    public async Task A_second_start_on_the_same_folder_is_refused_with_the_reason()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var error = await Assert.ThrowsAsync<ContentStoreUnavailableException>(test.StartAsync);

        Assert.Contains("in use by another process", error.Message, StringComparison.Ordinal);
        Assert.Equal("Uno\n", await test.TextAsync(test.Main));
    }

    [Fact]
    public async Task A_failed_start_gives_the_folder_back()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        await test.StopAsync();
        var main = Path.Combine(test.Repository, "refs", "heads", "main");
        var good = await File.ReadAllTextAsync(main);
        await File.WriteAllTextAsync(main, new string('a', 40) + "\n");
        await Assert.ThrowsAnyAsync<Exception>(test.StartAsync);
        await File.WriteAllTextAsync(main, good);
        await test.StartAsync();

        Assert.Equal("Uno\n", await test.TextAsync(test.Main));
    }

    [Fact]
    public async Task Locks_and_unfinished_files_of_a_killed_process_are_removed_and_named_in_the_log()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var head = await test.SavedAsync(1, test.Main, "Dos\n");
        await test.StopAsync();
        string[] leftovers =
        [
            "HEAD.lock", "config.lock", "packed-refs.lock", "refs/heads/main.lock", "refs/kb/changes/1.lock",
            "objects/tmp_obj_AbCdEf", "objects/4b/tmp_obj_0123",
        ];
        foreach (var name in leftovers)
        {
            var file = Path.Combine(test.Repository, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, "half");
        }

        Directory.CreateDirectory(Path.Combine(test.Data, "tmp", "merge"));
        var fresh = Path.Combine(test.Repository, "refs", "heads", "incoming", "x.lock");
        await File.WriteAllTextAsync(fresh, "a push that runs now");
        await test.StartAsync();

        Assert.All(leftovers, name => Assert.False(File.Exists(Path.Combine(test.Repository, name)), name));
        Assert.All(leftovers, name => Assert.Contains(test.Log.Messages, message => message.Contains(name, StringComparison.Ordinal)));
        Assert.True(File.Exists(fresh));
        Assert.False(Directory.Exists(Path.Combine(test.Data, "tmp")));
        await test.SavedAsync(1, head, "Tres\n");
        await test.PublishedAsync(2, "Cuatro\n");
    }

    [Fact]
    public async Task A_repository_that_was_half_made_is_made_whole()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        await test.StopAsync();
        Directory.Delete(test.Repository, recursive: true);
        Directory.CreateDirectory(Path.Combine(test.Repository, "objects"));
        await test.StartAsync();

        Assert.Equal("Uno\n", await test.TextAsync(test.Main));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("garbage")]
    [InlineData("truncated")]
    [InlineData("behind")]
    [InlineData("foreign")]
    [InlineData("other version")]
    public async Task The_table_of_revisions_comes_back_from_Git(string fault)
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var table = Path.Combine(test.Data, "derived", "revisions.db");
        await test.PublishedAsync(1, "Dos\n");
        await test.StopAsync();
        var older = await File.ReadAllBytesAsync(table);
        await test.StartAsync();
        await test.PublishedAsync(2, "Tres\n");
        await test.PublishedAsync(3, null);
        var expected = await test.Store.HistoryAsync(TestStore.Path, CancellationToken.None);
        await test.StopAsync();

        switch (fault)
        {
            case "missing":
                File.Delete(table);
                break;
            case "garbage":
                await File.WriteAllTextAsync(table, string.Concat(Enumerable.Repeat("this is no table ", 1000)));
                break;
            case "truncated":
                await using (var file = File.OpenWrite(table))
                {
                    file.SetLength(file.Length / 2);
                }

                break;
            case "behind":
                await File.WriteAllBytesAsync(table, older);
                break;
            case "foreign":
                await using (var other = await TestStore.OpenAsync((TestStore.Path, "Ajeno\n")))
                {
                    await other.StopAsync();
                    File.Copy(Path.Combine(other.Data, "derived", "revisions.db"), table, overwrite: true);
                }

                break;
            default:
                await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={table};Pooling=false"))
                {
                    await connection.OpenAsync();
                    await using var command = connection.CreateCommand();
                    command.CommandText = "DELETE FROM changes; PRAGMA user_version = 999";
                    await command.ExecuteNonQueryAsync();
                }

                break;
        }

        await test.StartAsync();
        var actual = await test.Store.HistoryAsync(TestStore.Path, CancellationToken.None);

        Assert.Equal(4, test.Store.Published.Sequence);
        Assert.Equal(expected.Select(Describe), actual.Select(Describe));
    }

    [Fact]
    public async Task A_table_that_breaks_while_the_store_runs_is_made_anew()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        await test.PublishedAsync(1, "Dos\n");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(test.Data, "derived")))
        {
            await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("this is no table ", 5000)));
        }

        Assert.Equal(2, (await test.Store.HistoryAsync(TestStore.Path, CancellationToken.None)).Count);
        await test.PublishedAsync(2, "Tres\n");
        Assert.Equal(3, (await test.Store.HistoryAsync(TestStore.Path, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_stopped_store_leaves_no_process_and_many_operations_keep_few()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        for (var i = 0; i < 40; i++)
        {
            await test.PublishedAsync(i + 1, $"Texto {i}\n");
        }

        Assert.InRange(GitChildren.Of(test.Repository).Count, 1, 3);
        await test.StopAsync();
        Assert.Empty(GitChildren.Of(test.Repository));
    }

    private static string Describe(PublishedRevision revision) =>
        string.Join('|', revision.Revision, revision.Sequence, revision.Blob, revision.Author, revision.PublishedBy, revision.PublishedAt.ToUnixTimeSeconds(),
            revision.Message, string.Join(',', revision.Approvers), revision.ChangeRequest);
}
