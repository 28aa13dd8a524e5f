using KnowledgeBase.Core.Checking;

namespace KnowledgeBase.Cli;

/// <summary>Reads a folder from the disk with everything in it, what content may not hold included, so that it can be told.</summary>
internal static class CheckedFolder
{
    /// <summary>Every file below the folder but hidden ones; links are not followed.</summary>
    public static async Task<IReadOnlyList<ContentEntry>> ReadAsync(DirectoryInfo folder, CancellationToken cancellation)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };
        var entries = new List<ContentEntry>();
        foreach (var file in folder.EnumerateFiles("*", options))
        {
            var path = Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/');
            entries.Add(new ContentEntry(path, await File.ReadAllBytesAsync(file.FullName, cancellation)));
        }

        return entries;
    }
}
