using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content;

/// <summary>The border where failures of Git and of the disk become the one exception that callers know.</summary>
internal static class Unavailable
{
    /// <summary>Runs an operation that changes nothing when it fails.</summary>
    /// <exception cref="ContentStoreUnavailableException">Git or the disk failed.</exception>
    public static async Task<T> WhenFailingAsync<T>(Func<Task<T>> operation)
    {
        try
        {
            return await operation();
        }
        catch (Exception error) when (error is GitFailedException or GitChildEndedException or IOException or UnauthorizedAccessException)
        {
            throw new ContentStoreUnavailableException(error.Message, error);
        }
    }
}
