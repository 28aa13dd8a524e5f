using KnowledgeBase.Core;
using KnowledgeBase.Core.ChangeRequests.Publishing;
using KnowledgeBase.Core.Checking;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Web.Features.Editing;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>Checks the files of a change request as they would stand among what is published, and what they would break there.</summary>
public sealed class ChangeCheck(IContentStore store, CheckedContent published, ContentReader reader, ContentChecker checker, TimeProvider time) : IChangeCheck
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Fault>> FindFaultsAsync(ChangeRequestContent content, CancellationToken cancellationToken)
    {
        var entries = new List<ContentEntry>();
        foreach (var file in content.Files)
        {
            if (file.Proposed is { } blob && await store.ReadBytesAsync(blob, cancellationToken) is { } bytes)
            {
                entries.Add(new ContentEntry(file.Path, bytes));
            }
        }

        if (content.Files.Count == 0)
        {
            return [];
        }

        var before = await published.ReadAsync(cancellationToken);
        var after = reader.Change(before, entries, content.Files.Where(file => file.Proposed is null).Select(file => file.Path).ToHashSet(StringComparer.Ordinal));
        return checker.CheckChange(before, after, content.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal), MexicoCity.Today(time));
    }
}
