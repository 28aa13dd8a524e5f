namespace KnowledgeBase.Search;

/// <summary>
/// The engine port: everything that the rest of the product may ask of a full-text engine.
/// Implementations are safe for any number of concurrent readers and one writer; a reader never waits for a writer.
/// </summary>
/// <remarks>Every implementation is held to <c>SearchEngineContractTests</c>. See README.md in this folder.</remarks>
public interface ISearchEngine : IDisposable
{
    /// <summary>
    /// Applies deletions, then additions, as one step: searches that begin after it returns see all of it,
    /// searches that run meanwhile see none of it.
    /// </summary>
    /// <param name="batch">Keys to remove and documents to add or to replace by key.</param>
    void Apply(SearchBatch batch);

    /// <summary>Finds the documents that answer a query among those that the caller may see.</summary>
    /// <param name="request">The query with the caller's access keys. Any text is valid input.</param>
    /// <returns>At most <see cref="SearchRequest.Limit"/> hits, the best first, one per group.</returns>
    SearchResults Search(SearchRequest request);

    /// <summary>Completes what is being typed with titles and phrases of visible documents.</summary>
    /// <param name="request">The text so far with the caller's access keys.</param>
    /// <returns>Completions, the best first; none for an empty text.</returns>
    IReadOnlyList<Completion> Complete(CompletionRequest request);

    /// <summary>Finds visible documents whose words resemble a document's or a text's.</summary>
    /// <param name="request">The document or the text to compare with, with the caller's access keys.</param>
    /// <returns>Hits, the most similar first, one per group and never the group compared with.</returns>
    IReadOnlyList<SearchHit> Related(RelatedRequest request);

    /// <summary>
    /// Keeps the index in a folder, in the background: it is written beside what the folder holds and then put in its place, so that a fall at any
    /// moment leaves a whole index. Searches and changes go on; changes after the call are not part of what is kept.
    /// </summary>
    /// <param name="folder">A folder of this engine's own; made if need be.</param>
    /// <param name="stamp">What the caller wants back from <see cref="Restore"/>: what the index was made of.</param>
    /// <returns>Ends when this index, or a later one that was to be kept meanwhile, is on disk.</returns>
    /// <exception cref="IOException">The disk refuses; the folder holds what it held.</exception>
    Task SaveAsync(string folder, string stamp);

    /// <summary>Takes over the index that a folder holds, if it is whole and this engine's version would write the same.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>What came of it; anything but <see cref="SnapshotReading.Restored"/> leaves the engine empty.</returns>
    /// <exception cref="InvalidOperationException">The engine has documents already.</exception>
    SnapshotReading Restore(string folder);

    /// <summary>Counts what the engine holds.</summary>
    /// <returns>Figures of the current state.</returns>
    EngineStatistics Statistics();
}
