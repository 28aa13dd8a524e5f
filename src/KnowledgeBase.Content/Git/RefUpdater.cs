namespace KnowledgeBase.Content.Git;

/// <summary>Moves refs by compare-and-swap through one kept <c>git update-ref --stdin</c>.</summary>
/// <param name="git">Runs Git.</param>
/// <param name="objects">Reads a ref when an update failed.</param>
/// <param name="repository">The repository's folder.</param>
internal sealed class RefUpdater(GitProcess git, ObjectStore objects, string repository) : IDisposable
{
    private readonly GitConversation _conversation = new(git, () => GitCommand.Of("update-ref").With("--stdin"));

    /// <summary>Moves a ref; when it returns <see langword="true"/> the move survives a power cut.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="from">What it must stand at; <see cref="ObjectId.None"/> when it must not exist.</param>
    /// <param name="to">Where it goes; <see cref="ObjectId.None"/> deletes it.</param>
    /// <param name="cancellationToken">Gives up before the move.</param>
    /// <returns><see langword="false"/> when it stands somewhere else.</returns>
    /// <exception cref="GitFailedException">Git could not do it for another reason, such as a full disk.</exception>
    public async Task<bool> MoveAsync(string name, ObjectId from, ObjectId to, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await _conversation.ExchangeAsync(child => Move(child, name, from, to), cancellationToken);
                SyncFolderOf(name);
                return true;
            }
            catch (GitChildEndedException ended)
            {
                // Git ends after any error. Only the ref itself tells what became of it: the move may have happened and its answer been lost.
                var now = await objects.ResolveAsync(name, cancellationToken) ?? ObjectId.None;
                if (now == to)
                {
                    SyncFolderOf(name);
                    return true;
                }

                if (now != from)
                {
                    return false;
                }

                if (attempt > 0)
                {
                    throw new GitFailedException($"{name} could not be moved. {ended.Message}");
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _conversation.Dispose();

    /// <summary>An explicit transaction: without its <c>commit</c>, the end of the input undoes it. Each line but the second is answered with "… ok".</summary>
    private static bool Move(GitChild child, string name, ObjectId from, ObjectId to)
    {
        var move = to == ObjectId.None ? $"delete {name} {from}" : $"update {name} {to} {from}";
        child.Send($"start\n{move}\nprepare\ncommit\n");
        for (var answers = 0; answers < 3; answers++)
        {
            child.ReadLine();
        }

        return true;
    }

    private void SyncFolderOf(string name)
    {
        var folder = Path.GetDirectoryName(Path.Combine(repository, name))!;
        if (Directory.Exists(folder))
        {
            DirectorySync.Flush(folder);
        }
    }
}
