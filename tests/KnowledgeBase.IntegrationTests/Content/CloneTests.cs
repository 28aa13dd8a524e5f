using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class CloneTests
{
    [Fact]
    public async Task A_clone_holds_what_is_published_and_no_draft()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"), ("parameters.yml", "[]\n"));
        var first = await test.SavedAsync(1, test.Main, "Borrador con un secreto\n");
        var head = await test.SavedAsync(1, first, "Dos\n");
        await test.PublishAsync(1, head);
        await test.SavedAsync(2, test.Main, "Otro borrador\n");
        var clone = (await OutsideClone.OfAsync(test)).Folder;

        Assert.Equal("Dos\n", await File.ReadAllTextAsync(Path.Combine(clone, TestStore.Path)));
        Assert.True(File.Exists(Path.Combine(clone, "parameters.yml")));
        Assert.Equal("2", await OutsideGit.RunAsync(clone, "rev-list", "--all", "--count"));
        var (exitCode, _) = await OutsideGit.TryAsync(clone, "cat-file", "-e", first.Value);
        Assert.NotEqual(0, exitCode);
        Assert.DoesNotContain("refs/kb", await OutsideGit.RunAsync(clone, "ls-remote", "origin"), StringComparison.Ordinal);
        await test.GitAsync("fsck", "--strict");
    }

    [Theory]
    [InlineData("HEAD:refs/heads/main")]
    [InlineData("HEAD:refs/heads/other")]
    [InlineData("HEAD:refs/tags/v1")]
    [InlineData("HEAD:refs/kb/changes/1")]
    [InlineData(":refs/heads/main")]
    public async Task A_push_anywhere_but_to_incoming_is_refused(string refspec)
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var main = test.Main;
        var clone = await OutsideClone.OfAsync(test);
        await OutsideGit.RunAsync(clone.Folder, "commit", "-q", "--allow-empty", "-m", "desde fuera");
        await clone.PushRefusedAsync(refspec);

        Assert.Equal(main.Value, await test.GitAsync("rev-parse", "main"));
        Assert.Equal("refs/heads/main", await test.GitAsync("for-each-ref", "--format=%(refname)"));
    }
}
