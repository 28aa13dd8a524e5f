using System.Globalization;
using System.Runtime.Versioning;
using KnowledgeBase.Content.Git;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class GitProcessTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    [Theory]
    [InlineData("--output=f")]
    [InlineData("-O")]
    [InlineData("")]
    [InlineData("main\n--all")]
    [InlineData("a\0b")]
    public void A_value_that_Git_could_take_for_an_option_is_refused(string value) =>
        Assert.Throws<ArgumentException>(() => GitCommand.Of("log").Value(value));

    [Fact]
    public async Task A_command_that_hangs_is_killed_with_all_it_started()
    {
        await using var test = await TestStore.OpenAsync();
        using var git = new GitProcess(test.Repository, Short);
        var hang = GitCommand.Of("-c").With("alias.hang=!sleep 61.7", "hang");

        var error = await Assert.ThrowsAsync<GitFailedException>(() => git.RunAsync(hang, CancellationToken.None));
        Assert.Contains("did not end within", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(SleepsOf(), command => command.Contains("61.7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kept_child_that_does_not_answer_is_killed_and_replaced()
    {
        await using var test = await TestStore.OpenAsync();
        using var git = new GitProcess(test.Repository, Short);
        using var conversation = new GitConversation(git, () => GitCommand.Of("cat-file").With("--batch"));

        await Assert.ThrowsAsync<GitChildEndedException>(() => conversation.ExchangeAsync(child => child.ReadLine(), CancellationToken.None));
        var answer = await conversation.ExchangeAsync(
            child =>
            {
                child.Send("refs/heads/nothing\n");
                return child.ReadLine();
            },
            CancellationToken.None);
        Assert.Equal("refs/heads/nothing missing", answer);
    }

    [Fact]
    public async Task Many_commands_at_once_all_end()
    {
        await using var test = await TestStore.OpenAsync();
        using var git = new GitProcess(test.Repository, TimeSpan.FromSeconds(10));
        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => git.RunAsync(GitCommand.Of("version"), CancellationToken.None)));

        Assert.All(results, result => Assert.StartsWith("git version", result.Text, StringComparison.Ordinal));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Git_sees_neither_hooks_nor_the_settings_of_the_system_or_the_user()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var hook = Path.Combine(test.Repository, "hooks", "reference-transaction");
        Directory.CreateDirectory(Path.GetDirectoryName(hook)!);
        await File.WriteAllTextAsync(hook, "#!/bin/sh\nexit 1\n");
        File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var git = new GitProcess(test.Repository, TimeSpan.FromSeconds(10));
        var origins = await git.RunAsync(GitCommand.Of("config").With("--list", "--show-scope"), CancellationToken.None);

        await test.PublishedAsync(1, "Dos\n");
        Assert.All(origins.Lines, line => Assert.Matches("^(local|command)\t", line));
    }

    private static IEnumerable<string> SleepsOf() => Directory.EnumerateDirectories("/proc")
        .Where(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _))
        .Select(folder => Path.Combine(folder, "cmdline"))
        .Select(Read);

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return string.Empty;
        }
    }
}
