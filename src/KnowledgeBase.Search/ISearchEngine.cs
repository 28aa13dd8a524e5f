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

    /// <summary>Counts what the engine holds.</summary>
    /// <returns>Figures of the current state.</returns>
    EngineStatistics Statistics();
}
