using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Opening;

/// <summary>
/// Owns a data folder while this process runs. The operating system takes the lock back when the process ends in whatever way, so it is never stale.
/// </summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="ContentStoreUnavailableException">Another process holds it, or the folder cannot be written.</exception>
    public static DataFolderLock Take(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "store.lock");
        try
        {
            Directory.CreateDirectory(dataFolder);
            return new DataFolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error)
        {
            throw new ContentStoreUnavailableException(
                $"The data folder {dataFolder} is in use by another process (or {path} cannot be locked). One site or one writing kb command may own it at a time.", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new ContentStoreUnavailableException($"The data folder {dataFolder} cannot be written: {error.Message}", error);
        }
    }

    /// <summary>Gives the folder back.</summary>
    public void Dispose() => _file.Dispose();
}
