using KnowledgeBase.Content.Git;

namespace KnowledgeBase.Content.Opening;

/// <summary>The bare repository as a folder: makes it, sets its rules for clones and pushes, and clears what a killed process left.</summary>
/// <param name="path">Its full path.</param>
internal sealed class RepositoryFolder(string path)
{
    private const string SettingsFile = "knowledgebase.config";
    private static readonly TimeSpan LeftBehind = TimeSpan.FromHours(1);

    /// <summary>The full path.</summary>
    public string Path => path;

    /// <summary>The folder of the objects.</summary>
    public string Objects => System.IO.Path.Combine(path, "objects");

    /// <summary>
    /// Makes the repository where it is missing or half-made, and writes our settings for those who clone and push. They stand in a file of their own, so that an
    /// operator's settings in <c>config</c> stay.
    /// </summary>
    /// <param name="git">Runs Git on the folder, which exists.</param>
    /// <param name="trustMain">Whether pushes to the main line are taken.</param>
    /// <param name="cancellationToken">Kills Git.</param>
    public async Task PrepareAsync(GitProcess git, bool trustMain, CancellationToken cancellationToken)
    {
        var check = await git.RunAsync(GitCommand.Of("rev-parse").With("--is-bare-repository"), cancellationToken);
        if (check.ExitCode != 0 || check.Text != "true")
        {
            await git.RequireAsync(GitCommand.Of("init").With("--quiet", "--bare", "--initial-branch=main"), cancellationToken);
        }

        foreach (var folder in new[] { Refs.Changes, "refs/heads", Refs.Incoming })
        {
            Directory.CreateDirectory(System.IO.Path.Combine(path, folder));
        }

        await WriteSettingsAsync(trustMain, cancellationToken);
        var includes = await git.RunAsync(GitCommand.Of("config").With("--local", "--get-all", "include.path"), cancellationToken);
        if (!includes.Lines.Contains(SettingsFile, StringComparer.Ordinal))
        {
            await git.RequireAsync(GitCommand.Of("config").With("--local", "--add", "include.path").Value(SettingsFile), cancellationToken);
        }

        DirectorySync.Flush(path);
    }

    /// <summary>
    /// Removes locks and unfinished files. Only the owner of the data folder may call it, before it starts Git. What pushes from outside may be using
    /// right now is removed only when it is an hour old.
    /// </summary>
    /// <param name="now">The time to compare with, UTC.</param>
    /// <returns>What was removed, from the repository's folder.</returns>
    public IReadOnlyList<string> ClearLeftovers(DateTime now)
    {
        var removed = new List<string>();
        foreach (var file in FindLeftovers())
        {
            var name = System.IO.Path.GetRelativePath(path, file);
            if (!MayBelongToPush(name) || now - File.GetLastWriteTimeUtc(file) > LeftBehind)
            {
                File.Delete(file);
                removed.Add(name);
            }
        }

        foreach (var folder in Existing(Objects, "tmp_objdir-*", Directory.EnumerateDirectories))
        {
            if (now - Directory.GetLastWriteTimeUtc(folder) > LeftBehind)
            {
                Directory.Delete(folder, recursive: true);
                removed.Add(System.IO.Path.GetRelativePath(path, folder));
            }
        }

        return removed;
    }

    private IEnumerable<string> FindLeftovers() =>
    [
        .. Existing(path, "*.lock", Directory.EnumerateFiles),
        .. Existing(System.IO.Path.Combine(path, "refs"), "*.lock", EnumerateAll),
        .. Existing(Objects, "tmp_*", EnumerateAll),
    ];

    private static IEnumerable<string> Existing(string folder, string pattern, Func<string, string, IEnumerable<string>> enumerate) =>
        Directory.Exists(folder) ? [.. enumerate(folder, pattern)] : [];

    private static IEnumerable<string> EnumerateAll(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories);

    /// <summary>A push writes below <c>refs/heads/incoming</c> and into a quarantine folder or a pack of its own.</summary>
    private static bool MayBelongToPush(string name) =>
        name.StartsWith(Refs.Incoming, StringComparison.Ordinal)
        || name.StartsWith("objects/tmp_objdir-", StringComparison.Ordinal)
        || name.StartsWith("objects/pack/", StringComparison.Ordinal);

    private async Task WriteSettingsAsync(bool trustMain, CancellationToken cancellationToken)
    {
        var pushes = trustMain ? "\thideRefs = !refs/heads/main\n\tdenyNonFastForwards = true\n" : string.Empty;
        var settings =
            "# Written at every start of KnowledgeBase; put settings of your own into the file \"config\".\n"
            + "[core]\n\tfsync = all\n\thooksPath = /dev/null\n\tlogAllRefUpdates = false\n"
            + "[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n"
            + "# Clones see what is published, nothing else.\n"
            + "[uploadpack]\n\thideRefs = refs\n\thideRefs = !refs/heads/main\n"
            + "# Pushes arrive under refs/heads/incoming/, where the site takes them up.\n"
            + "[receive]\n\thideRefs = refs\n\thideRefs = !refs/heads/incoming\n" + pushes
            + "\tfsckObjects = true\n\tautogc = false\n\tmaxInputSize = 100m\n\tdenyDeleteCurrent = refuse\n";
        var file = System.IO.Path.Combine(path, SettingsFile);
        if (File.Exists(file) && await File.ReadAllTextAsync(file, cancellationToken) == settings)
        {
            return;
        }

        var temporary = file + ".new";
        await File.WriteAllTextAsync(temporary, settings, cancellationToken);
        File.Move(temporary, file, overwrite: true);
    }
}
