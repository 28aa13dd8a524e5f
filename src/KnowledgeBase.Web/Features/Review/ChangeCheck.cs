using KnowledgeBase.Core;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests.Publishing;
using KnowledgeBase.Core.Checking;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Web.Features.Editing;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>Checks the editions of a change request as they would stand among what is published.</summary>
public sealed class ChangeCheck(IContentStore store, CheckedContent published, ContentChecker checker, TimeProvider time) : IChangeCheck
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Fault>> FindFaultsAsync(ChangeRequestContent content, CancellationToken cancellationToken)
    {
        var entries = new List<ContentEntry>();
        foreach (var file in content.Files)
        {
            if (file.Proposed is { } blob
                && EditionPath.TryParse(file.Path, out _)
                && await store.ReadBytesAsync(blob, cancellationToken) is { } bytes)
            {
                entries.Add(new ContentEntry(file.Path, bytes));
            }
        }

        var snapshot = await published.ReadWithAsync(entries, cancellationToken);
        return checker.Check(snapshot, entries.Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal), MexicoCity.Today(time));
    }
}
