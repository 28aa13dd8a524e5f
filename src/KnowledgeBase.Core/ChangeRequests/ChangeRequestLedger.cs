using KnowledgeBase.Core.Store;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>
/// Keeps the stored rows in step with the content store. Git is written first and is the truth; whatever a crash kept from being written
/// after it is written here, when a change request is next looked at and for all of them at the start of the site.
/// </summary>
public sealed partial class ChangeRequestLedger(
    IChangeRequestRepository rows, IContentStore store, ChangeScopeReader scopes, TimeProvider time, ILogger<ChangeRequestLedger> logger)
{
    private const int Attempts = 8;

    /// <summary>The change request of a number, or <see langword="null"/> when the store has no line for it.</summary>
    public async Task<OpenedChangeRequest?> FindAsync(ChangeRequestNumber number, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await store.FindChangeRequestAsync(number, cancellationToken) is not { } content)
            {
                return null;
            }

            if (await FindInStepAsync(content, cancellationToken) is { } request)
            {
                return new OpenedChangeRequest(request, content);
            }
        }

        throw new InvalidOperationException($"Change request {number} was changed by others {Attempts} times in a row.");
    }

    /// <summary>Takes note that a change request was published; the store has shown it already.</summary>
    public async Task<ChangeRequest> RecordPublicationAsync(PublishedChangeRequest published, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var opened = await FindAsync(published.Number, cancellationToken)
                ?? throw new InvalidOperationException($"Change request {published.Number} is published but has no line.");
            if (opened.Request.State == ChangeRequestState.Published)
            {
                return opened.Request;
            }

            opened.Request.RecordPublication(published.Revision, time.GetUtcNow());
            if (await rows.TrySaveAsync(opened.Request, cancellationToken))
            {
                return opened.Request;
            }
        }

        throw new InvalidOperationException($"The publication of change request {published.Number} could not be recorded.");
    }

    /// <summary>Brings every row in step with the store; for the start of the site.</summary>
    public async Task ReconcileAsync(CancellationToken cancellationToken)
    {
        foreach (var number in await store.ListChangeRequestsAsync(cancellationToken))
        {
            if (await FindAsync(number, cancellationToken) is { Request.IsOpen: true } opened
                && await FindPublicationAsync(opened.Content, cancellationToken) is { } revision)
            {
                await RecordPublicationAsync(new PublishedChangeRequest(number, revision), cancellationToken);
                LogPublicationFound(number);
            }
        }
    }

    private async Task<ChangeRequest?> FindInStepAsync(ChangeRequestContent content, CancellationToken cancellationToken)
    {
        var request = await rows.FindAsync(content.Number, cancellationToken);
        if (request is { IsOpen: false } || request?.Head == content.Head)
        {
            return request;
        }

        var scope = await scopes.ReadAsync(content, cancellationToken);
        if (request is null)
        {
            request = ChangeRequest.Open(content, scope, time.GetUtcNow());
            return await rows.TryAddAsync(request, cancellationToken) ? request : null;
        }

        request.RecordSave(content, scope, time.GetUtcNow());
        return await rows.TrySaveAsync(request, cancellationToken) ? request : null;
    }

    private async Task<Articles.RevisionId?> FindPublicationAsync(ChangeRequestContent content, CancellationToken cancellationToken)
    {
        foreach (var file in content.Files)
        {
            var history = await store.HistoryAsync(file.Path, cancellationToken);
            if (history.FirstOrDefault(revision => revision.ChangeRequest == content.Number) is { } found)
            {
                return found.Revision;
            }
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Change request {Number} was published before a restart; its row says so now")]
    private partial void LogPublicationFound(ChangeRequestNumber number);
}
