using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using Xunit;
using static KnowledgeBase.Testing.ChangeRequests.ChangeRequestScenario;

namespace KnowledgeBase.UnitTests.ChangeRequests;

public sealed class ApprovalPolicyTests
{
    [Theory]
    [InlineData(Risk.Low)]
    [InlineData(Risk.Normal)]
    public void One_approval_is_enough_below_high_risk(Risk risk)
    {
        var scenario = Submitted(risk);
        scenario.Approve(Bruno);
        Assert.Equal(ChangeRequestState.Approved, scenario.Request.State);
        Assert.Empty(ApprovalPolicy.Blockers(scenario.Request));
    }

    [Fact]
    public void High_risk_needs_two_different_people()
    {
        var scenario = Submitted(Risk.High);
        scenario.Approve(Bruno);
        scenario.Approve(Bruno);
        Assert.Equal(new PublishBlocker.NeedsApprovals(1, 2, Risk.High), Assert.Single(ApprovalPolicy.Blockers(scenario.Request)));
        scenario.Approve(Carla);
        Assert.Equal(ChangeRequestState.Approved, scenario.Request.State);
    }

    [Fact]
    public void A_legal_topic_needs_an_approver_for_legal_topics_among_the_approvers()
    {
        var scenario = Submitted(isLegal: true);
        scenario.Approve(Bruno);
        Assert.Equal(new PublishBlocker.NeedsLegalApproval(), Assert.Single(ApprovalPolicy.Blockers(scenario.Request)));
        scenario.Approve(Carla, coversLegal: true);
        Assert.Empty(ApprovalPolicy.Blockers(scenario.Request));
    }

    [Fact]
    public void A_reviewer_who_gains_the_legal_capability_can_approve_again()
    {
        var scenario = Submitted(isLegal: true);
        scenario.Approve(Bruno);
        scenario.Approve(Bruno, coversLegal: true);
        Assert.Empty(ApprovalPolicy.Blockers(scenario.Request));
    }

    [Fact]
    public void The_author_never_approves()
    {
        var scenario = Submitted();
        Assert.Equal(new Refusal.OwnChange(), scenario.Approve(Ana));
        Assert.Empty(scenario.Request.Reviews);
    }

    [Fact]
    public void Whoever_wrote_a_part_never_approves()
    {
        var scenario = Submitted().Save(Bruno, "second text");
        Assert.Equal(new Refusal.OwnChange(), scenario.Approve(Bruno));
        Assert.Equal(new Refusal.OwnChange(), scenario.RequestChanges(Bruno));
    }

    [Fact]
    public void An_approval_lapses_when_the_text_changes_and_says_which_file()
    {
        var scenario = Submitted();
        scenario.Approve(Bruno);
        scenario.Save(Ana, "second text");
        Assert.Equal(ChangeRequestState.InReview, scenario.Request.State);
        var lapsed = Assert.Single(ApprovalPolicy.Blockers(scenario.Request).OfType<PublishBlocker.ApprovalLapsed>());
        Assert.Equal(Bruno, lapsed.Reviewer);
        Assert.Equal([EditionFile], Assert.IsType<ApprovalLapse.TextChanged>(lapsed.Lapse).Paths);
    }

    [Fact]
    public void An_approval_covers_the_text_not_the_commit()
    {
        var scenario = Submitted();
        scenario.Approve(Bruno);
        scenario.Save(Ana, "second text").Save(Ana, "first text");
        Assert.Equal(ChangeRequestState.Approved, scenario.Request.State);
    }

    [Fact]
    public void An_approval_lapses_when_the_reviewer_writes_on_it_even_if_the_text_returns()
    {
        var scenario = Submitted();
        scenario.Approve(Bruno);
        scenario.Save(Bruno, "second text").Save(Ana, "first text");
        Assert.Contains(new PublishBlocker.ApprovalLapsed(Bruno, new ApprovalLapse.ReviewerWrote()), ApprovalPolicy.Blockers(scenario.Request));
    }

    [Fact]
    public void A_lapsed_approval_is_not_mentioned_once_others_have_approved()
    {
        var scenario = Submitted();
        scenario.Approve(Bruno);
        scenario.Save(Ana, "second text");
        scenario.Approve(Carla);
        Assert.Empty(ApprovalPolicy.Blockers(scenario.Request));
    }

    [Fact]
    public void An_objection_to_this_text_outweighs_approvals_until_its_author_approves()
    {
        var scenario = Submitted();
        scenario.RequestChanges(Carla);
        scenario.Submit();
        scenario.Approve(Bruno);
        Assert.Equal(new PublishBlocker.ChangesRequested(Carla), Assert.Single(ApprovalPolicy.Blockers(scenario.Request)));
        scenario.Approve(Carla);
        Assert.Equal(ChangeRequestState.Approved, scenario.Request.State);
    }

    [Fact]
    public void An_objection_ends_when_the_text_is_mended()
    {
        var scenario = Submitted();
        scenario.RequestChanges(Carla);
        scenario.Save(Ana, "mended text").Submit();
        scenario.Approve(Bruno);
        Assert.Empty(ApprovalPolicy.Blockers(scenario.Request));
    }

    [Fact]
    public void A_draft_is_blocked_because_it_is_not_submitted() =>
        Assert.Equal([new PublishBlocker.NotSubmitted()], ApprovalPolicy.Blockers(Draft().Request));

    [Fact]
    public void What_is_closed_says_so()
    {
        var scenario = Submitted();
        scenario.Request.Withdraw(scenario.Now());
        Assert.Equal([new PublishBlocker.Closed(ChangeRequestState.Withdrawn)], ApprovalPolicy.Blockers(scenario.Request));
    }
}
