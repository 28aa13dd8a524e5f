using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.ChangeRequests.Publishing;
using KnowledgeBase.Core.ChangeRequests.Reviewing;
using KnowledgeBase.Retrieval.SearchTests;
using KnowledgeBase.Web.Features.Editing;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>One change request: what it changes, what was said of it, and what the caller can do with it.</summary>
[Opens(SitePage.Writing)]
[KeepsTypedText]
public sealed class ChangeModel(
    ChangeRequestLedger ledger, ReviewActs acts, PublishChange publishing, UpdateFromMain updating, IChangeCheck check, ChangeComparer comparer, CandidateSearch candidates, TimeProvider time)
    : PageModel
{
    /// <summary>What was typed or chosen.</summary>
    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    /// <summary>The change request.</summary>
    public ChangeRequest Subject { get; private set; } = null!;

    /// <summary>Its files.</summary>
    public IReadOnlyList<FileComparison> Files { get; private set; } = [];

    /// <summary>Why it cannot be published yet.</summary>
    public IReadOnlyList<PublishBlocker> Blockers { get; private set; } = [];

    /// <summary>The search tests that it would make fail.</summary>
    public IReadOnlyList<SearchTestDrop> Drops { get; private set; } = [];

    /// <summary>Tells these drops from others, so that nobody publishes what they were not shown.</summary>
    public string DropsShown => DropsOf(Drops);

    /// <summary>What the caller can do.</summary>
    public ChangeActions Actions { get; private set; } = null!;

    /// <summary>Why the last act was not done, as a sentence.</summary>
    public string? Failure { get; private set; }

    /// <summary>What was done last, as a sentence.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Two texts to be merged by hand; <see langword="null"/> for the page itself.</summary>
    public ConflictView? Conflict { get; private set; }

    /// <summary>The instant from which ages are counted.</summary>
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    /// <summary>Shows the change request.</summary>
    public Task<IActionResult> OnGetAsync(int number, CancellationToken cancellationToken) => ShowAsync(number, cancellationToken);

    /// <summary>Asks for reviews.</summary>
    public async Task<IActionResult> OnPostSubmitAsync(int number, CancellationToken cancellationToken) =>
        await AnswerAsync(number, await acts.SubmitAsync(HttpContext.Caller(), new(number), Input.Summary ?? string.Empty, cancellationToken), ReviewTexts.DoneSubmitted, cancellationToken);

    /// <summary>Approves.</summary>
    public async Task<IActionResult> OnPostApproveAsync(int number, CancellationToken cancellationToken) =>
        RevisionId.TryParse(Input.Head, out var head)
            ? await AnswerAsync(number, await acts.ApproveAsync(HttpContext.Caller(), new(number), head, cancellationToken), ReviewTexts.DoneApproved, cancellationToken)
            : BadRequest();

    /// <summary>Returns it to its author.</summary>
    public async Task<IActionResult> OnPostRequestChangesAsync(int number, CancellationToken cancellationToken) =>
        RevisionId.TryParse(Input.Head, out var head)
            ? await AnswerAsync(
                number,
                await acts.RequestChangesAsync(HttpContext.Caller(), new(number), head, Input.Reason ?? string.Empty, cancellationToken),
                ReviewTexts.DoneChangesRequested,
                cancellationToken)
            : BadRequest();

    /// <summary>Adds a comment.</summary>
    public async Task<IActionResult> OnPostCommentAsync(int number, CancellationToken cancellationToken) =>
        await AnswerAsync(
            number,
            await acts.CommentAsync(HttpContext.Caller(), new(number), Input.Comment ?? string.Empty, Input.Place, cancellationToken),
            ReviewTexts.DoneCommented,
            cancellationToken);

    /// <summary>Gives it up.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(int number, CancellationToken cancellationToken) =>
        await AnswerAsync(number, await acts.WithdrawAsync(HttpContext.Caller(), new(number), cancellationToken), ReviewTexts.DoneWithdrawn, cancellationToken);

    /// <summary>Publishes.</summary>
    public async Task<IActionResult> OnPostPublishAsync(int number, CancellationToken cancellationToken)
    {
        if (!RevisionId.TryParse(Input.Head, out var head))
        {
            return BadRequest();
        }

        if (await ledger.FindAsync(new(number), cancellationToken) is { Request.IsOpen: true } opened
            && AccessPolicy.Allows(HttpContext.Caller(), new AccessRequest.UseChangeRequest(ChangeRequestAct.Publish, opened.Request.Facts))
            && DropsOf(await candidates.FindDropsAsync(opened.Content, cancellationToken)) is { Length: > 0 } drops
            && drops != Input.DropsShown)
        {
            Failure = ReviewTexts.DropsNotShown;
            return await ShowAsync(number, cancellationToken);
        }

        switch (await publishing.PublishAsync(HttpContext.Caller(), new(number), head, cancellationToken))
        {
            case PublishChangeOutcome.Published:
                return Done(number, ReviewTexts.DonePublished);
            case PublishChangeOutcome.Blocked(var blockers):
                Failure = $"{ReviewTexts.NotReady}: {string.Join(' ', blockers.Select(ChangeLabels.Of))}";
                return await ShowAsync(number, cancellationToken);
            case PublishChangeOutcome.Refused(var reason):
                Failure = ChangeLabels.Of(reason);
                return await ShowAsync(number, cancellationToken);
            default:
                return NotFound();
        }
    }

    /// <summary>Merges what was published since, or shows both texts.</summary>
    public async Task<IActionResult> OnPostUpdateAsync(int number, CancellationToken cancellationToken)
    {
        if (!RevisionId.TryParse(Input.Head, out var head))
        {
            return BadRequest();
        }

        var onto = RevisionId.TryParse(Input.Onto, out var asked) ? asked : (RevisionId?)null;
        var command = new UpdateFromMainCommand(HttpContext.Caller(), new(number), head, onto, Input.Resolved);
        switch (await updating.UpdateAsync(command, cancellationToken))
        {
            case UpdateFromMainOutcome.Updated:
                return Done(number, ReviewTexts.DoneUpdated);
            case UpdateFromMainOutcome.Conflict conflict:
                Conflict = ConflictView.WithMain(new(number), conflict.Head, conflict.Onto, conflict.Files);
                return Page();
            case UpdateFromMainOutcome.Invalid(var path, var fault):
                Conflict = ConflictView.WithMain(new(number), head, onto, Input.Resolved, EditionTextFaults.Describe(fault));
                return Page();
            case UpdateFromMainOutcome.Refused(var reason):
                Failure = ChangeLabels.Of(reason);
                return await ShowAsync(number, cancellationToken);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> AnswerAsync(int number, ActOutcome outcome, string done, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case ActOutcome.Done:
                return Done(number, done);
            case ActOutcome.Refused(var reason):
                Failure = ChangeLabels.Of(reason);
                return await ShowAsync(number, cancellationToken);
            default:
                return NotFound();
        }
    }

    private static string DropsOf(IReadOnlyList<SearchTestDrop> drops) =>
        drops.Count == 0 ? string.Empty : BlobHash.Of(string.Join('\n', drops.Select(drop => $"{drop.Test.Phrase} {drop.Test.Article} {drop.After}"))).Value;

    private LocalRedirectResult Done(int number, string notice)
    {
        Notice = notice;
        return LocalRedirect($"/reviews/{new ChangeRequestNumber(number)}");
    }

    private async Task<IActionResult> ShowAsync(int number, CancellationToken cancellationToken)
    {
        var caller = HttpContext.Caller();
        if (await ledger.FindAsync(new ChangeRequestNumber(number), cancellationToken) is not { } opened
            || !AccessPolicy.Allows(caller, new AccessRequest.UseChangeRequest(ChangeRequestAct.Read, opened.Request.Facts)))
        {
            return NotFound();
        }

        Subject = opened.Request;
        Actions = ChangeActions.For(caller, Subject);
        var faults = Subject.IsOpen ? await check.FindFaultsAsync(opened.Content, cancellationToken) : [];
        Drops = Subject.IsOpen ? await candidates.FindDropsAsync(opened.Content, cancellationToken) : [];
        Blockers = await publishing.FindBlockersAsync(caller, opened, cancellationToken);
        Files = await comparer.CompareAsync(caller, opened.Content, faults, cancellationToken);
        return Page();
    }
}
