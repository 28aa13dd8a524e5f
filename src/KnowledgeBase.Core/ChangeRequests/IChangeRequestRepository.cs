using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>The stored rows of change requests, and the numbers that are given out once.</summary>
public interface IChangeRequestRepository
{
    /// <summary>Gives out the next number of a change request; the same key gets the same number again.</summary>
    /// <param name="retryKey">Made once per wish, so that a repeated wish takes no second number.</param>
    /// <param name="highestUsed">The highest number known from elsewhere; the one given out is above it and above all given out before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ChangeRequestNumber> ReserveNumberAsync(Guid retryKey, ChangeRequestNumber highestUsed, CancellationToken cancellationToken);

    /// <summary>Gives out the id of a new article; the same key gets the same id again.</summary>
    /// <param name="retryKey">Made once per wish, so that a repeated wish takes no second id.</param>
    /// <param name="highestUsed">The highest number that the content uses or used; the one given out is above it and above all given out before.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ArticleId> ReserveArticleIdAsync(Guid retryKey, int highestUsed, CancellationToken cancellationToken);

    /// <summary>The change request of a number, with its reviews and comments, or <see langword="null"/>. Always read anew.</summary>
    Task<ChangeRequest?> FindAsync(ChangeRequestNumber number, CancellationToken cancellationToken);

    /// <summary>All that are open, the longest waiting first.</summary>
    Task<IReadOnlyList<ChangeRequest>> ListOpenAsync(CancellationToken cancellationToken);

    /// <summary>Those published last, newest first.</summary>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<ChangeRequest>> ListPublishedAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Stores a new one.</summary>
    /// <returns><see langword="false"/> when the number is stored already; nothing is changed then.</returns>
    Task<bool> TryAddAsync(ChangeRequest changeRequest, CancellationToken cancellationToken);

    /// <summary>Stores what was done to one that <see cref="FindAsync"/> returned.</summary>
    /// <returns><see langword="false"/> when somebody else stored it since; nothing is changed then, and it has to be found anew.</returns>
    Task<bool> TrySaveAsync(ChangeRequest changeRequest, CancellationToken cancellationToken);
}
