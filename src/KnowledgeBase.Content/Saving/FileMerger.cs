using System.Text;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Saving;

/// <summary>Merges two versions of a file that come from one base, line by line (<c>git merge-file</c>, marks in its diff3 style).</summary>
/// <param name="git">Runs Git.</param>
/// <param name="objects">Reads the three versions.</param>
/// <param name="temporaryFolder">Where the versions stand while Git reads them.</param>
internal sealed class FileMerger(GitProcess git, ObjectStore objects, string temporaryFolder)
{
    private const int MostConflicts = 127;
    private static readonly string[] Versions = ["yours", "base", "theirs"];

    /// <summary>Merges one file.</summary>
    /// <param name="path">From the content root.</param>
    /// <param name="basis">What both started from; <see langword="null"/> when there was no file.</param>
    /// <param name="yours">One version; <see langword="null"/> when it removes the file.</param>
    /// <param name="theirs">The other version.</param>
    /// <param name="cancellationToken">Kills Git.</param>
    public async Task<FileMerge> MergeAsync(
        string path, ObjectId? basis, ObjectId? yours, ObjectId? theirs, CancellationToken cancellationToken)
    {
        if (yours == theirs || theirs == basis)
        {
            return new FileMerge.Clean(yours, null);
        }

        if (yours == basis)
        {
            return new FileMerge.Clean(theirs, null);
        }

        if (yours is null || theirs is null || !await IsMergeableAsync(path, [basis, yours, theirs], cancellationToken))
        {
            var (mine, other) = (await DescribeAsync(path, yours, cancellationToken), await DescribeAsync(path, theirs, cancellationToken));
            return new FileMerge.Conflicting(new FileConflict(path, mine, other, mine ?? other ?? string.Empty));
        }

        var (marked, clean) = await MergeTextsAsync(basis, yours.Value, theirs.Value, cancellationToken);
        if (clean)
        {
            var merged = GitObject.Of(ObjectType.Blob, marked);
            return new FileMerge.Clean(merged.Id, merged);
        }

        return new FileMerge.Conflicting(new FileConflict(
            path,
            await DescribeAsync(path, yours, cancellationToken),
            await DescribeAsync(path, theirs, cancellationToken),
            Encoding.UTF8.GetString(marked)));
    }

    /// <summary>Git merges no file that holds a NUL character; neither would a person.</summary>
    private async Task<bool> IsMergeableAsync(string path, IEnumerable<ObjectId?> versions, CancellationToken cancellationToken)
    {
        foreach (var version in versions)
        {
            if ((await ReadAsync(version, cancellationToken)).Span.Contains((byte)0))
            {
                return false;
            }
        }

        return ContentPath.IsText(path);
    }

    private async Task<(byte[] Text, bool Clean)> MergeTextsAsync(
        ObjectId? basis, ObjectId yours, ObjectId theirs, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(temporaryFolder, Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            var files = Versions.Select(name => Path.Combine(folder, name)).ToArray();
            foreach (var (file, blob) in files.Zip([yours, basis, theirs]))
            {
                await File.WriteAllBytesAsync(file, (await ReadAsync(blob, cancellationToken)).ToArray(), cancellationToken);
            }

            var command = GitCommand.Of("merge-file").With("-p", "--diff3", "-L", "yours", "-L", "base", "-L", "theirs", "--end-of-options");
            var result = await git.RunAsync(command.Value(files[0]).Value(files[1]).Value(files[2]), cancellationToken);
            return result.ExitCode <= MostConflicts
                ? (result.Output, result.ExitCode == 0)
                : throw new GitFailedException($"{command} ended with {result.ExitCode}: {result.Error}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A text as it is; an image by its size, since people cannot merge it by reading.</summary>
    private async Task<string?> DescribeAsync(string path, ObjectId? blob, CancellationToken cancellationToken)
    {
        if (blob is null)
        {
            return null;
        }

        var content = await ReadAsync(blob, cancellationToken);
        return ContentPath.IsText(path) ? Encoding.UTF8.GetString(content.Span) : $"({content.Length} bytes)";
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(ObjectId? blob, CancellationToken cancellationToken)
    {
        if (blob is not { } id)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        return await objects.ReadBlobAsync(id, cancellationToken) ?? throw new DamagedContentException($"Blob {id} is missing.");
    }
}
