using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Catalog;

namespace KnowledgeBase.Web.Features.History;

/// <summary>Reads the history of editions. A publication is told only to those who may read its text under its own audience and today's.</summary>
public sealed class HistoryReader(IContentStore store, LiveCatalog catalog)
{
    /// <summary>The edition as published now, or <see langword="null"/> when there is none that the caller may read.</summary>
    public PublishedEdition? FindToday(Caller caller, EditionKey edition) =>
        catalog.Current.Find(edition.Id, edition.Language) is { } today
        && AccessPolicy.Allows(caller, new AccessRequest.ReadEdition(today.FrontMatter.Audience))
            ? today
            : null;

    /// <summary>The publications that changed an edition, newest first.</summary>
    public async Task<IReadOnlyList<RevisionRow>> ReadAsync(Caller caller, PublishedEdition today, CancellationToken cancellationToken)
    {
        var visible = new List<PublishedRevision>();
        foreach (var revision in await store.HistoryAsync(today.Path, cancellationToken))
        {
            if (revision.Blob is { } blob && await MayReadAsync(caller, today, blob, cancellationToken))
            {
                visible.Add(revision);
            }
        }

        return [.. visible.Select((revision, i) => new RevisionRow(revision, i + 1 < visible.Count ? visible[i + 1] : null, revision.Blob == today.Blob))];
    }

    private async ValueTask<bool> MayReadAsync(Caller caller, PublishedEdition today, BlobId blob, CancellationToken cancellationToken)
    {
        var then = await store.ReadTextAsync(blob, cancellationToken) is { } text
            && FrontMatterReader.Read(EditionSource.Split(text)) is FrontMatterReading.Read { FrontMatter: var read }
                ? read.Audience
                : Audience.Tier2;
        return AccessPolicy.Allows(caller, new AccessRequest.ReadEdition(today.FrontMatter.Audience, then));
    }
}
