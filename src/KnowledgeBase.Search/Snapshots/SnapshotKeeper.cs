using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Snapshots;

/// <summary>
/// Writes indexes to disk in the background, one at a time. What was asked for while another was being written is written next, and only the
/// last of it.
/// </summary>
internal sealed class SnapshotKeeper
{
    private readonly Lock _lock = new();
    private (SnapshotFolder Folder, IndexSnapshot Snapshot, string Stamp)? _next;
    private Task _writing = Task.CompletedTask;
    private bool _isWriting;

    /// <summary>Writes an index.</summary>
    /// <returns>Ends when it, or one that was asked for later, is on disk.</returns>
    public Task WriteAsync(SnapshotFolder folder, IndexSnapshot snapshot, string stamp)
    {
        lock (_lock)
        {
            _next = (folder, snapshot, stamp);
            if (!_isWriting)
            {
                _isWriting = true;
                _writing = Task.Run(WriteAll);
            }

            return _writing;
        }
    }

    /// <summary>Waits until nothing is being written; whether that went well is told to who asked for it.</summary>
    public void Wait()
    {
        Task writing;
        lock (_lock)
        {
            writing = _writing;
        }

        _ = Task.WaitAny(writing);
    }

    private void WriteAll()
    {
        try
        {
            while (Take() is var (folder, snapshot, stamp))
            {
                folder.Write(snapshot, stamp);
            }
        }
        catch
        {
            lock (_lock)
            {
                _isWriting = false;
            }

            throw;
        }
    }

    private (SnapshotFolder Folder, IndexSnapshot Snapshot, string Stamp)? Take()
    {
        lock (_lock)
        {
            var next = _next;
            _next = null;
            _isWriting = next is not null;
            return next;
        }
    }
}
