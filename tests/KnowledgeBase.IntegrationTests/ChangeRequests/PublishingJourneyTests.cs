using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.ChangeRequests.Publishing;
using KnowledgeBase.Core.ChangeRequests.Reviewing;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Testing.ChangeRequests;
using Xunit;
using static KnowledgeBase.Testing.ChangeRequests.EditorialDesk;

namespace KnowledgeBase.IntegrationTests.ChangeRequests;

public sealed class PublishingJourneyTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_an_author_wrote_and_a_reviewer_approved_is_published_with_both_names()
    {
        await using var desk = await OpenAsync();
        var text = Text("## Problema\n\nOtro cargo.");
        var number = await desk.PublishedAsync(text);

        Assert.Equal(text, await desk.PublishedTextAsync());
        var opened = await desk.FindAsync(number);
        Assert.Equal(ChangeRequestState.Published, opened.Request.State);
        Assert.Equal(desk.Main, opened.Request.PublishedRevision);
        var revision = await desk.Store.FindRevisionAsync(desk.Main, None);
        Assert.Equal((Ana.Person, Bruno.Person, "Aclara el plazo"), (revision!.Author, revision.PublishedBy, revision.Message));
        Assert.Equal([Bruno.Person], revision.Approvers);
    }

    [Fact]
    public async Task Publishing_twice_answers_with_the_same_revision()
    {
        await using var desk = await OpenAsync();
        var number = await desk.PublishedAsync(Text("## Problema\n\nOtro cargo."));
        var first = desk.Main;
        Assert.Equal(new PublishChangeOutcome.Published(first), await desk.PublishAsync(Bruno, number));
        Assert.Equal(first, desk.Main);
    }

    [Fact]
    public async Task Nobody_publishes_or_approves_what_they_wrote_whatever_their_role()
    {
        await using var desk = await OpenAsync();
        var saved = await desk.SavedAsync(Carla, Text("## Problema\n\nOtro cargo."));
        await desk.SubmitAsync(Carla, saved.Number);
        Assert.Equal(new ActOutcome.Refused(new Refusal.OwnChange()), await desk.ApproveAsync(Carla, saved.Number));
        await desk.ApproveAsync(Bruno, saved.Number);
        var blocked = Assert.IsType<PublishChangeOutcome.Blocked>(await desk.PublishAsync(Carla, saved.Number));
        Assert.Equal([new PublishBlocker.OwnChange()], blocked.Blockers);
    }

    [Fact]
    public async Task What_is_not_approved_is_not_published()
    {
        await using var desk = await OpenAsync();
        var before = desk.Main;
        var saved = await desk.SavedAsync(Ana, Text("## Problema\n\nOtro cargo."));
        await desk.SubmitAsync(Ana, saved.Number);
        var blocked = Assert.IsType<PublishChangeOutcome.Blocked>(await desk.PublishAsync(Bruno, saved.Number));
        Assert.Equal([new PublishBlocker.NeedsApprovals(0, 1, Risk.Normal)], blocked.Blockers);
        Assert.Equal(before, desk.Main);
    }

    [Fact]
    public async Task Lowering_the_risk_is_approved_at_the_higher_risk()
    {
        await using var desk = await OpenAsync(change: same => same with { Risk = Risk.High });
        var saved = await desk.SavedAsync(Ana, Text("## Problema\n\nOtro cargo.", same => same with { Risk = Risk.Low }));
        await desk.SubmitAsync(Ana, saved.Number);
        await desk.ApproveAsync(Bruno, saved.Number);
        var blocked = Assert.IsType<PublishChangeOutcome.Blocked>(await desk.PublishAsync(Bruno, saved.Number));
        Assert.Equal([new PublishBlocker.NeedsApprovals(1, 2, Risk.High)], blocked.Blockers);
        await desk.ApproveAsync(Carla, saved.Number);
        Assert.IsType<PublishChangeOutcome.Published>(await desk.PublishAsync(Bruno, saved.Number));
    }

    [Fact]
    public async Task A_legal_topic_needs_an_approver_for_legal_topics_even_when_the_change_moves_it_elsewhere()
    {
        await using var desk = await OpenAsync(change: same => same with { Topic = Topics.Legal });
        var lucia = Person("lucia", "Lucía Gil", Core.Access.Role.Reviewer, hasLegal: true);
        var saved = await desk.SavedAsync(Ana, Text("## Problema\n\nOtro cargo."));
        await desk.SubmitAsync(Ana, saved.Number);
        await desk.ApproveAsync(Bruno, saved.Number);
        Assert.Equal([new PublishBlocker.NeedsLegalApproval()], Assert.IsType<PublishChangeOutcome.Blocked>(await desk.PublishAsync(Bruno, saved.Number)).Blockers);
        await desk.ApproveAsync(lucia, saved.Number);
        Assert.IsType<PublishChangeOutcome.Published>(await desk.PublishAsync(Bruno, saved.Number));
    }

    [Fact]
    public async Task What_changed_on_main_since_is_merged_and_reviewed_again()
    {
        await using var desk = await OpenAsync("## Problema\n\nUno.\n\n## Entorno\n\nDos.\n\n## Solución\n\nTres.");
        var saved = await desk.SavedAsync(Ana, Text("## Problema\n\nUno mejor.\n\n## Entorno\n\nDos.\n\n## Solución\n\nTres."));
        await desk.SubmitAsync(Ana, saved.Number);
        await desk.ApproveAsync(Bruno, saved.Number);
        var other = await desk.SavedAsync(Dora, Text("## Problema\n\nUno.\n\n## Entorno\n\nDos.\n\n## Solución\n\nTres mejor."));
        await desk.SubmitAsync(Dora, other.Number);
        await desk.ApproveAsync(Bruno, other.Number);
        await desk.PublishAsync(Bruno, other.Number);

        var blocked = Assert.IsType<PublishChangeOutcome.Blocked>(await desk.PublishAsync(Bruno, saved.Number));
        Assert.IsType<PublishBlocker.BehindMain>(Assert.Single(blocked.Blockers));
        var head = (await desk.FindAsync(saved.Number)).Content.Head;
        var updated = await desk.AskAsync<Core.ChangeRequests.Editing.UpdateFromMain, Core.ChangeRequests.Editing.UpdateFromMainOutcome>(
            update => update.UpdateAsync(new(Ana, saved.Number, head, null, []), None));
        Assert.IsType<Core.ChangeRequests.Editing.UpdateFromMainOutcome.Updated>(updated);

        var opened = await desk.FindAsync(saved.Number);
        Assert.Equal(ChangeRequestState.InReview, opened.Request.State);
        Assert.Contains(ApprovalPolicy.Blockers(opened.Request), blocker => blocker is PublishBlocker.ApprovalLapsed);
        await desk.ApproveAsync(Bruno, saved.Number);
        Assert.IsType<PublishChangeOutcome.Published>(await desk.PublishAsync(Bruno, saved.Number));
        Assert.Contains("Uno mejor", await desk.PublishedTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Tres mejor", await desk.PublishedTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_that_a_crash_kept_from_the_row_is_found_at_the_next_start()
    {
        await using var desk = await OpenAsync();
        var saved = await desk.SavedAsync(Ana, Text("## Problema\n\nOtro cargo."));
        await desk.SubmitAsync(Ana, saved.Number);
        await desk.ApproveAsync(Bruno, saved.Number);
        await desk.Store.PublishAsync(new PublishRequest(saved.Number, saved.Head, Ana.Person, Bruno.Person, [Bruno.Person], "Aclara"), None);
        Assert.Equal(ChangeRequestState.Approved, (await desk.FindAsync(saved.Number)).Request.State);

        await desk.RestartAsync();
        await desk.AskAsync<ChangeRequestLedger, bool>(async ledger =>
        {
            await ledger.ReconcileAsync(None);
            return true;
        });

        var request = (await desk.FindAsync(saved.Number)).Request;
        Assert.Equal((ChangeRequestState.Published, desk.Main), (request.State, request.PublishedRevision!.Value));
    }

    [Fact]
    public async Task A_save_that_a_crash_kept_from_the_row_is_found_with_its_writer()
    {
        await using var desk = await OpenAsync();
        var text = Text("## Problema\n\nOtro cargo.");
        var path = desk.Store.Published.Tree.Find(Edition)!.Path;
        var number = new ChangeRequestNumber(7);
        await desk.Store.SaveAsync(
            new SaveRequest(number, desk.Main, Ana.Person, "Save", [new FileChange(path, System.Text.Encoding.UTF8.GetBytes(text))], Guid.NewGuid()), None);
        var opened = await desk.FindAsync(number);
        Assert.Equal((ChangeRequestState.Draft, Ana.Person), (opened.Request.State, opened.Request.Author));
        Assert.Equal("Registro de una aclaración", opened.Request.Title);

        var next = await desk.SavedAsync(Dora, Text("## Problema\n\nOtro más."));
        Assert.Equal(8, next.Number.Value);
    }
}
