using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.People;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Content.Opening;

/// <summary>Makes the first commit of an empty store from a folder of files.</summary>
/// <param name="objects">Takes the files.</param>
/// <param name="refs">Moves the main line.</param>
/// <param name="clock">The time of the commit.</param>
/// <param name="logger">Told of files that the content cannot have.</param>
internal sealed partial class SeedImport(ObjectStore objects, RefQueue refs, TimeProvider clock, ILogger logger)
{
    /// <summary>Who signs what no person did.</summary>
    public static readonly Person System = new(new UserId("system"), "KnowledgeBase");

    /// <summary>Imports the folder, or begins empty when there is none.</summary>
    /// <returns>The first commit.</returns>
    public async Task<ObjectId> ImportAsync(string? folder, CancellationToken cancellationToken)
    {
        var blobs = new List<GitObject>();
        var files = new List<KeyValuePair<string, ObjectId?>>();
        foreach (var (path, file) in Find(folder))
        {
            var blob = GitObject.Of(ObjectType.Blob, await File.ReadAllBytesAsync(file, cancellationToken));
            blobs.Add(blob);
            files.Add(new(path, blob.Id));
        }

        var (root, trees) = await new TreeEditor(objects).SetAsync(ObjectId.EmptyTree, files, cancellationToken);
        var signature = new Signature(System, clock.GetUtcNow());
        var message = files.Count == 0 ? "Base de conocimiento vacía" : "Contenido inicial";
        var commit = new GitCommit(root, [], signature, signature, new CommitMessage(message, [])).ToObject();
        await objects.WriteAsync([.. blobs, .. trees, commit], cancellationToken);
        if (!await refs.MoveAsync(Refs.Main, ObjectId.None, commit.Id, static () => { }, cancellationToken))
        {
            throw new GitFailedException("Somebody else made the main line during the import.");
        }

        LogImported(logger, files.Count);
        return commit.Id;
    }

    private IEnumerable<(string Path, string File)> Find(string? folder)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            var info = new FileInfo(file);
            if (info.LinkTarget is null && ContentPath.IsAllowed(path) && info.Length <= ContentPath.MaxBytes(path))
            {
                yield return (path, file);
            }
            else
            {
                LogSkipped(logger, path);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The store was empty: imported {Count} files")]
    private static partial void LogImported(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not imported: {Path} is a link, too long, or has a name that the content cannot have")]
    private static partial void LogSkipped(ILogger logger, string path);
}
