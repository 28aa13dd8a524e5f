using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Store;

/// <summary>
/// The versioned content: published revisions on the main line, change requests each on a line of its own. The only writer of
/// both. Reading never waits for writing. All paths are relative to the content root, with <c>/</c>.
/// </summary>
public interface IContentStore
{
    /// <summary>What is published now: an immutable snapshot.</summary>
    PublishedContent Published { get; }

    /// <summary>
    /// Has a handler called after the main line moved and <see cref="Published"/> shows it. Handlers are awaited one after the other, in order of
    /// publication; <see cref="PublishAsync"/> returns after them. A handler that fails is logged and does not undo the publication.
    /// </summary>
    void OnPublished(Func<PublishedChange, Task> handler);

    /// <summary>The text of a blob, or <see langword="null"/> when the store holds no such blob.</summary>
    /// <exception cref="DamagedContentException">The blob exists but cannot be read whole.</exception>
    ValueTask<string?> ReadTextAsync(BlobId blob, CancellationToken cancellationToken);

    /// <summary>The bytes of a blob (an image, say), or <see langword="null"/> when the store holds no such blob.</summary>
    /// <exception cref="DamagedContentException">The blob exists but cannot be read whole.</exception>
    ValueTask<ReadOnlyMemory<byte>?> ReadBytesAsync(BlobId blob, CancellationToken cancellationToken);

    /// <summary>
    /// The content tree at a published revision or at a revision of a change request, or <see langword="null"/> when there is no such revision.
    /// </summary>
    ValueTask<ContentTree?> FindTreeAsync(RevisionId revision, CancellationToken cancellationToken);

    /// <summary>The published revisions that changed a path, newest first by sequence; empty for an unknown path.</summary>
    ValueTask<IReadOnlyList<PublishedRevision>> HistoryAsync(string path, CancellationToken cancellationToken);

    /// <summary>One published revision, or <see langword="null"/> when the main line has none of that id.</summary>
    ValueTask<PublishedRevision?> FindRevisionAsync(RevisionId revision, CancellationToken cancellationToken);

    /// <summary>The state of a change request's line, or <see langword="null"/> when nothing was saved under that number.</summary>
    ValueTask<ChangeRequestContent?> FindChangeRequestAsync(ChangeRequestNumber number, CancellationToken cancellationToken);

    /// <summary>The numbers that have a line, in ascending order; for reconciliation with the database.</summary>
    ValueTask<IReadOnlyList<ChangeRequestNumber>> ListChangeRequestsAsync(CancellationToken cancellationToken);

    /// <summary>The highest article number ever used on any line; 0 when there is none.</summary>
    ValueTask<int> HighestArticleNumberAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Saves files to the line of a change request. A save that is based on an older head than the line's is merged file by file; what
    /// cannot be merged comes back with both texts. When this returns <see cref="SaveOutcome.Saved"/>, the text survives a power cut.
    /// </summary>
    /// <exception cref="ContentStoreUnavailableException">The store cannot write now; nothing was saved.</exception>
    Task<SaveOutcome> SaveAsync(SaveRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Merges a published revision into a change request, so that it is based on it. Files that the request resolves take the text that it brings; other
    /// files are merged, and one that cannot be comes back with both texts (yours: the change request's, theirs: the published one).
    /// </summary>
    /// <exception cref="ContentStoreUnavailableException">The store cannot write now; nothing was saved.</exception>
    Task<SaveOutcome> UpdateFromMainAsync(UpdateRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Publishes a change request as one commit on the main line by a compare-and-swap. Refuses when the line's head is not the approved one, or when
    /// the main line changed a touched file since the change request's base.
    /// </summary>
    /// <exception cref="ContentStoreUnavailableException">The store cannot write now; nothing was published.</exception>
    Task<PublishOutcome> PublishAsync(PublishRequest request, CancellationToken cancellationToken);

    /// <summary>Pushes from outside that cannot become change requests, and files that came to the main line from outside and are not shown; for a health page.</summary>
    IReadOnlyList<IncomingFault> IncomingFaults { get; }

    /// <summary>
    /// Has a handler called within two seconds for each push that passed the checks. It gives the push a number and calls <see cref="AdoptIncomingAsync"/>;
    /// until then it is called again, also after a restart and when it failed.
    /// </summary>
    void OnIncoming(Func<IncomingChange, CancellationToken, Task> handler);

    /// <summary>Makes a push the line of a new change request and deletes its branch. Repeating it answers the same.</summary>
    /// <param name="number">A number that has no line.</param>
    /// <param name="change">The push.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The line's head.</returns>
    /// <exception cref="ContentStoreUnavailableException">The store cannot write now; nothing was adopted.</exception>
    /// <exception cref="InvalidOperationException">The number has a line already.</exception>
    Task<RevisionId> AdoptIncomingAsync(ChangeRequestNumber number, IncomingChange change, CancellationToken cancellationToken);

    /// <summary>Checks that the store answers: throws, with a reason for operators, when it does not.</summary>
    Task CheckHealthAsync(CancellationToken cancellationToken);
}
