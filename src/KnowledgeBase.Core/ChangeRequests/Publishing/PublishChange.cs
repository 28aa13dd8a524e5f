using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Publishing;

/// <summary>Publishes approved change requests: the commit first, then the row that names it.</summary>
public sealed class PublishChange(ChangeRequestLedger ledger, IContentStore store, IChangeCheck check)
{
    /// <summary>Everything that stands between a change request and its publication by that caller; empty when nothing does.</summary>
    public async Task<IReadOnlyList<PublishBlocker>> FindBlockersAsync(
        Caller caller, OpenedChangeRequest opened, CancellationToken cancellationToken)
    {
        var (request, content) = opened;
        var blockers = ApprovalPolicy.Blockers(request).ToList();
        if (!request.IsOpen)
        {
            return blockers;
        }

        if (content.Files.Count == 0)
        {
            blockers.Add(new PublishBlocker.NothingChanged());
        }

        if (content.IsBehind)
        {
            blockers.Add(new PublishBlocker.BehindMain([.. content.Files.Where(file => file.Published != file.Base).Select(file => file.Path)]));
        }

        // A first edition may be published before its translation is written.
        var faults = await check.FindFaultsAsync(content, cancellationToken);
        if (faults.Count(fault => fault.Severity == FaultSeverity.Error && fault.Rule != FaultRules.PairMissing) is > 0 and var errors)
        {
            blockers.Add(new PublishBlocker.ContentFaults(errors));
        }

        if (ApprovalPolicy.IsOwn(request, caller.Person.Id))
        {
            blockers.Add(new PublishBlocker.OwnChange());
        }

        return blockers;
    }

    /// <summary>Publishes the head that the caller saw.</summary>
    /// <param name="caller">A reviewer who wrote none of it.</param>
    /// <param name="number">The change request.</param>
    /// <param name="head">That head.</param>
    /// <param name="cancellationToken">Gives up before the publication; once the main line has moved it is recorded.</param>
    public async Task<PublishChangeOutcome> PublishAsync(
        Caller caller, ChangeRequestNumber number, RevisionId head, CancellationToken cancellationToken)
    {
        if (await ledger.FindAsync(number, cancellationToken) is not { } opened)
        {
            return new PublishChangeOutcome.NotFound();
        }

        if (Denial(caller, opened.Request) is { } denied)
        {
            return denied;
        }

        if (opened.Request.PublishedRevision is { } earlier)
        {
            return new PublishChangeOutcome.Published(earlier);
        }

        if (opened.Content.Head != head)
        {
            return new PublishChangeOutcome.Refused(new Refusal.HeadMoved(opened.Content.Head));
        }

        var blockers = await FindBlockersAsync(caller, opened, cancellationToken);
        return blockers.Count > 0
            ? new PublishChangeOutcome.Blocked(blockers)
            : await CommitAsync(caller, opened.Request, cancellationToken);
    }

    private async Task<PublishChangeOutcome> CommitAsync(Caller caller, ChangeRequest request, CancellationToken cancellationToken)
    {
        var approvers = ApprovalPolicy.Standing(request).Select(review => review.Reviewer).ToList();
        var wish = new PublishRequest(request.Number, request.Head, request.Author, caller.Person, approvers, request.Summary);
        switch (await store.PublishAsync(wish, cancellationToken))
        {
            case PublishOutcome.Published(var revision):
                // What is published is published, whether or not the caller still waits for the answer.
                await ledger.RecordPublicationAsync(new PublishedChangeRequest(request.Number, revision), CancellationToken.None);
                return new PublishChangeOutcome.Published(revision);
            case PublishOutcome.HeadMoved(var now):
                return new PublishChangeOutcome.Refused(new Refusal.HeadMoved(now));
            case PublishOutcome.MainMoved(var paths):
                return new PublishChangeOutcome.Blocked([new PublishBlocker.BehindMain(paths)]);
            case PublishOutcome.NothingToPublish:
                return new PublishChangeOutcome.Blocked([new PublishBlocker.NothingChanged()]);
            default:
                return new PublishChangeOutcome.NotFound();
        }
    }

    private static PublishChangeOutcome? Denial(Caller caller, ChangeRequest request) =>
        AccessPolicy.Decide(caller, new AccessRequest.UseChangeRequest(ChangeRequestAct.Publish, request.Facts)) switch
        {
            AccessDecision.Allowed => null,
            AccessDecision.Forbidden when ApprovalPolicy.IsOwn(request, caller.Person.Id) => new PublishChangeOutcome.Blocked([new PublishBlocker.OwnChange()]),
            AccessDecision.Forbidden => new PublishChangeOutcome.Refused(new Refusal.NoRight()),
            AccessDecision.NotFound or AccessDecision.SignInRequired => new PublishChangeOutcome.NotFound(),
        };
}
