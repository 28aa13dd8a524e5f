using System.Globalization;
using System.Text;
using System.Text.Unicode;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Incoming;

/// <summary>Holds files that came from outside against the store's rules and the content's.</summary>
/// <param name="git">Tells the size of a file before it is read.</param>
/// <param name="objects">Reads the files.</param>
/// <param name="rules">The content's rules, if the site has any.</param>
internal sealed class FileCheck(GitProcess git, ObjectStore objects, ContentCheck? rules)
{
    /// <summary>What speaks against one changed file; empty when it may be taken. A file that was removed may always go.</summary>
    public async Task<IReadOnlyList<ContentFault>> CheckAsync(TreeChange change, CancellationToken cancellationToken)
    {
        if (change.After is not { } entry)
        {
            return [];
        }

        if (entry.Mode != TreeEntry.FileMode)
        {
            return [new ContentFault(ContentFaultKind.NotAnOrdinaryFile, Readable(change.Path))];
        }

        return ContentPath.IsAllowed(change.Path)
            ? await CheckAsync(change.Path, entry.Id, cancellationToken)
            : [new ContentFault(ContentFaultKind.PathNotAllowed, Readable(change.Path))];
    }

    /// <summary>What speaks against the content of a file under an allowed path.</summary>
    public async Task<IReadOnlyList<ContentFault>> CheckAsync(string path, ObjectId blob, CancellationToken cancellationToken)
    {
        // A few kilobytes of a push can unpack to gigabytes: ask for the size before reading.
        var size = await git.RequireAsync(GitCommand.Of("cat-file").With("-s").Value(blob.Hex), cancellationToken);
        if (long.Parse(size.Text, CultureInfo.InvariantCulture) > ContentPath.MaxBytes(path))
        {
            return [new ContentFault(ContentFaultKind.TooLong, path)];
        }

        var content = await objects.ReadBlobAsync(blob, cancellationToken) ?? throw new DamagedContentException($"Blob {blob} is missing.");
        if (ContentPath.IsText(path) && (!Utf8.IsValid(content.Span) || content.Span.Contains((byte)0)))
        {
            return [new ContentFault(ContentFaultKind.NotText, path)];
        }

        return [.. (rules?.Invoke(path, content) ?? []).Select(fault => new ContentFault(ContentFaultKind.Rule, path, fault))];
    }

    /// <summary>A name as people wrote it: trees are read with one character per byte.</summary>
    private static string Readable(string path) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(path));
}
