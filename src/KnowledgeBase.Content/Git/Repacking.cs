using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Content.Git;

/// <summary>
/// Packs loose objects when there are many: each save writes the folders on the way to a file anew, and only packs hold them as differences. Reading and
/// saving go on meanwhile; nothing is ever pruned.
/// </summary>
/// <param name="git">Runs Git.</param>
/// <param name="objectsFolder">The repository's <c>objects</c> folder.</param>
/// <param name="most">How many loose objects there may be.</param>
/// <param name="logger">Told of each packing.</param>
internal sealed partial class Repacking(GitProcess git, string objectsFolder, int most, ILogger logger)
{
    private const int Folders = 256;
    private static readonly TimeSpan Allowed = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Packs when there are too many loose objects; looks at most once a minute.</summary>
    public async Task LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now < _next)
        {
            return;
        }

        _next = now + Pause;
        if (CountLoose() <= most)
        {
            return;
        }

        var command = GitCommand.Of("repack").With("-d", "-q", "-l", "--threads=1", "--geometric=2");
        await git.StreamAsync(command, Allowed, output => output.CopyToAsync(Stream.Null, cancellationToken), cancellationToken);
        LogPacked(logger);
    }

    /// <summary>An estimate from one folder of 256, as <c>git gc --auto</c> makes it: ids are evenly spread.</summary>
    private int CountLoose()
    {
        var folder = Path.Combine(objectsFolder, "17");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Count() * Folders : 0;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Packed the store's loose objects")]
    private static partial void LogPacked(ILogger logger);
}
