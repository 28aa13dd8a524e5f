using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Guard;

namespace KnowledgeBase.Core.ChangeRequests.Reviewing;

/// <summary>
/// What people do with a change request besides writing and publishing it. Each act loads the change request by its number, asks the policy of
/// access with it, does it, and stores it; when somebody else acted at the same moment it is tried again on what they left.
/// </summary>
public sealed class ReviewActs(ChangeRequestLedger ledger, IChangeRequestRepository rows, TimeProvider time)
{
    private const int Attempts = 4;

    /// <summary>Asks for reviews.</summary>
    /// <param name="caller">One of its writers.</param>
    /// <param name="number">The change request.</param>
    /// <param name="summary">What changes and why, in one line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<ActOutcome> SubmitAsync(Caller caller, ChangeRequestNumber number, string summary, CancellationToken cancellationToken) =>
        DoAsync(caller, number, ChangeRequestAct.Submit, [summary], request => request.Submit(summary, time.GetUtcNow()), cancellationToken);

    /// <summary>Approves the text as the caller saw it.</summary>
    /// <param name="caller">A reviewer who wrote none of it.</param>
    /// <param name="number">The change request.</param>
    /// <param name="head">The head that the caller saw.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<ActOutcome> ApproveAsync(Caller caller, ChangeRequestNumber number, RevisionId head, CancellationToken cancellationToken) =>
        DoAsync(caller, number, ChangeRequestAct.Approve, [], request => request.Approve(caller.Person, CoversLegal(caller, request), head, time.GetUtcNow()), cancellationToken);

    /// <summary>Returns it to its author.</summary>
    /// <param name="caller">A reviewer who wrote none of it.</param>
    /// <param name="number">The change request.</param>
    /// <param name="head">The head that the caller saw.</param>
    /// <param name="reason">What has to be mended.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<ActOutcome> RequestChangesAsync(
        Caller caller, ChangeRequestNumber number, RevisionId head, string reason, CancellationToken cancellationToken) =>
        DoAsync(caller, number, ChangeRequestAct.RequestChanges, [reason], request => request.RequestChanges(caller.Person, head, reason, time.GetUtcNow()), cancellationToken);

    /// <summary>Adds a comment.</summary>
    /// <param name="caller">Who may see it.</param>
    /// <param name="number">The change request.</param>
    /// <param name="body">The comment.</param>
    /// <param name="place">What it is about; <see langword="null"/> for the whole change. A file that the change does not touch is dropped.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<ActOutcome> CommentAsync(
        Caller caller, ChangeRequestNumber number, string body, CommentPlace? place, CancellationToken cancellationToken) =>
        DoAsync(
            caller,
            number,
            ChangeRequestAct.Comment,
            place?.Quote is { } quote ? [body, quote] : [body],
            request => request.Comment(caller.Person, body, PlaceIn(request, place), time.GetUtcNow()),
            cancellationToken);

    /// <summary>Gives it up.</summary>
    /// <param name="caller">Its author or a reviewer.</param>
    /// <param name="number">The change request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<ActOutcome> WithdrawAsync(Caller caller, ChangeRequestNumber number, CancellationToken cancellationToken) =>
        DoAsync(caller, number, ChangeRequestAct.Withdraw, [], request => request.Withdraw(time.GetUtcNow()), cancellationToken);

    private static bool CoversLegal(Caller caller, ChangeRequest request) =>
        AccessPolicy.Allows(caller, new AccessRequest.UseChangeRequest(ChangeRequestAct.ApproveForLegal, request.Facts));

    private static Refusal.CardData? FindCardData(IReadOnlyList<string> texts) =>
        texts.Select(CardDataGuard.Inspect).FirstOrDefault(result => !result.IsClean) is { } found ? new Refusal.CardData(found.Findings) : null;

    private static CommentPlace? PlaceIn(ChangeRequest request, CommentPlace? place) =>
        place is not null && request.Files.Any(file => file.Path == place.Path) ? place : null;

    private async Task<ActOutcome> DoAsync(
        Caller caller,
        ChangeRequestNumber number,
        ChangeRequestAct act,
        IReadOnlyList<string> texts,
        Func<ChangeRequest, Refusal?> perform,
        CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await ledger.FindAsync(number, cancellationToken) is not { Request: var request })
            {
                return new ActOutcome.NotFound();
            }

            if (Denial(caller, act, request) is { } denied)
            {
                return denied;
            }

            if ((FindCardData(texts) ?? perform(request)) is { } refusal)
            {
                return new ActOutcome.Refused(refusal);
            }

            if (await rows.TrySaveAsync(request, cancellationToken))
            {
                return new ActOutcome.Done(request);
            }
        }

        return new ActOutcome.Refused(new Refusal.ChangedMeanwhile());
    }

    private static ActOutcome? Denial(Caller caller, ChangeRequestAct act, ChangeRequest request) =>
        AccessPolicy.Decide(caller, new AccessRequest.UseChangeRequest(act, request.Facts)) switch
        {
            AccessDecision.Allowed => null,
            AccessDecision.Forbidden => new ActOutcome.Refused(
                ApprovalPolicy.IsOwn(request, caller.Person.Id) && caller.Can(Capability.Review) ? new Refusal.OwnChange() : new Refusal.NoRight()),
            AccessDecision.NotFound or AccessDecision.SignInRequired => new ActOutcome.NotFound(),
        };
}
