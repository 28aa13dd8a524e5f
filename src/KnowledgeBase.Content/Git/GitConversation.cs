namespace KnowledgeBase.Content.Git;

/// <summary>One kept child, used by one caller at a time and started again after it ended.</summary>
/// <param name="git">Starts the child.</param>
/// <param name="command">What the child runs.</param>
internal sealed class GitConversation(GitProcess git, Func<GitCommand> command) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private GitChild? _child;

    /// <summary>Runs one exchange with the child.</summary>
    /// <param name="exchange">Sends and reads; it must read the whole answer.</param>
    /// <param name="cancellationToken">Gives up waiting for the turn.</param>
    /// <exception cref="GitChildEndedException">The child ended or was killed during the exchange; the next exchange gets a new one.</exception>
    public async Task<T> ExchangeAsync<T>(Func<GitChild, T> exchange, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _child ??= git.StartChild(command());
            using var limit = _child.KillAfter(git.Limit);
            return exchange(_child);
        }
        catch (IOException)
        {
            var words = await _child!.LastWordsAsync();
            Forget();
            throw new GitChildEndedException(words);
        }
        catch
        {
            // The answer was not read to its end: what comes next would be taken for another request's.
            Forget();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        _turn.Dispose();
    }

    private void Forget()
    {
        _child?.Dispose();
        _child = null;
    }
}
