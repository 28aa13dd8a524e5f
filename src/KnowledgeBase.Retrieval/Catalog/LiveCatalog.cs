using KnowledgeBase.Core;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Indexing;

namespace KnowledgeBase.Retrieval.Catalog;

/// <summary>
/// Follows the store: keeps the catalogue and the search index equal to what is published. A publication returns only after both show it,
/// and readers never wait for either.
/// </summary>
/// <param name="builder">Reads what is published.</param>
/// <param name="indexer">Brings it into the search index.</param>
/// <param name="time">Tells the day, on which the figures in the texts depend.</param>
public sealed class LiveCatalog(CatalogBuilder builder, ArticleIndexer indexer, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile ArticleCatalog? _current;

    /// <summary>What is published now.</summary>
    /// <exception cref="InvalidOperationException">Nothing was loaded yet.</exception>
    public ArticleCatalog Current => _current ?? throw new InvalidOperationException("The catalogue has not been loaded.");

    /// <summary>Whether the catalogue was loaded.</summary>
    public bool IsLoaded => _current is not null;

    /// <summary>Loads what the store publishes and follows it from then on.</summary>
    public async Task FollowAsync(IContentStore store, CancellationToken cancellationToken)
    {
        store.OnPublished(change => ShowAsync(change.Current, CancellationToken.None));
        await ShowAsync(store.Published, cancellationToken);
    }

    /// <summary>Shows published content; older content than what is shown already is ignored.</summary>
    public async Task ShowAsync(PublishedContent content, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (_current is { } shown && shown.Content.Sequence > content.Sequence)
            {
                return;
            }

            var next = await builder.BuildAsync(content, _current, cancellationToken);
            await indexer.UpdateAsync(next, MexicoCity.Today(time), cancellationToken);
            _current = next;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Brings into the index what changes without a publication: the figures of the day, and what was learned.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await indexer.UpdateAsync(Current, MexicoCity.Today(time), cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writing.Dispose();
}
