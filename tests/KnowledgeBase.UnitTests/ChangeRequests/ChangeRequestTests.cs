using KnowledgeBase.Core.ChangeRequests;
using Xunit;
using static KnowledgeBase.Testing.ChangeRequests.ChangeRequestScenario;

namespace KnowledgeBase.UnitTests.ChangeRequests;

public sealed class ChangeRequestTests
{
    [Fact]
    public void It_goes_from_draft_by_review_and_approval_to_publication()
    {
        var scenario = Draft();
        Assert.Equal(ChangeRequestState.Draft, scenario.Request.State);
        Assert.Null(scenario.Submit());
        Assert.Equal(ChangeRequestState.InReview, scenario.Request.State);
        Assert.Null(scenario.Approve(Bruno));
        Assert.Equal(ChangeRequestState.Approved, scenario.Request.State);
        scenario.Request.RecordPublication(Commit(99), scenario.Now());
        Assert.Equal(ChangeRequestState.Published, scenario.Request.State);
        Assert.Equal(Commit(99), scenario.Request.PublishedRevision);
        Assert.False(scenario.Request.IsOpen);
    }

    [Fact]
    public void A_returned_one_stays_returned_while_its_author_mends_it_until_it_is_submitted_again()
    {
        var scenario = Submitted();
        Assert.Null(scenario.RequestChanges(Bruno, "  Falta el plazo.  "));
        Assert.Equal("Falta el plazo.", scenario.Request.Reviews[0].Reason);
        scenario.Save(Ana, "mended text");
        Assert.Equal(ChangeRequestState.ChangesRequested, scenario.Request.State);
        Assert.Null(scenario.Submit());
        Assert.Equal(ChangeRequestState.InReview, scenario.Request.State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Changes_are_requested_with_a_reason_only(string reason)
    {
        var scenario = Submitted();
        Assert.Equal(new Refusal.TextMissing(), scenario.RequestChanges(Bruno, reason));
        Assert.Equal(ChangeRequestState.InReview, scenario.Request.State);
    }

    [Fact]
    public void A_summary_is_one_line_of_at_most_160_characters()
    {
        var scenario = Draft();
        Assert.Equal(new Refusal.TextMissing(), scenario.Submit(" \n "));
        Assert.Equal(new Refusal.TextTooLong(160), scenario.Submit(new string('a', 161)));
        Assert.Null(scenario.Submit("Aclara el plazo\r\nReviewed-by: Nadie <n@users.invalid>"));
        Assert.Equal("Aclara el plazo Reviewed-by: Nadie <n@users.invalid>", scenario.Request.Summary);
    }

    [Fact]
    public void A_verdict_on_a_head_that_has_moved_is_refused()
    {
        var scenario = Submitted();
        var seen = scenario.Request.Head;
        scenario.Save(Ana, "second text");
        Assert.Equal(new Refusal.HeadMoved(scenario.Request.Head), scenario.Request.Approve(Bruno, coversLegal: false, seen, scenario.Now()));
        Assert.Equal(new Refusal.HeadMoved(scenario.Request.Head), scenario.Request.RequestChanges(Bruno, seen, "No", scenario.Now()));
    }

    [Fact]
    public void Nobody_judges_a_draft() =>
        Assert.Equal(new Refusal.WrongState(ChangeRequestState.Draft), Draft().Approve(Bruno));

    [Fact]
    public void What_is_under_review_is_not_submitted_again() =>
        Assert.Equal(new Refusal.WrongState(ChangeRequestState.InReview), Submitted().Submit());

    [Fact]
    public void A_withdrawn_one_takes_no_act_any_more()
    {
        var scenario = Submitted();
        Assert.Null(scenario.Request.Withdraw(scenario.Now()));
        var refusal = new Refusal.WrongState(ChangeRequestState.Withdrawn);
        Assert.Equal(refusal, scenario.Request.Withdraw(scenario.Now()));
        Assert.Equal(refusal, scenario.Approve(Bruno));
        Assert.Equal(refusal, scenario.Submit());
        Assert.Equal(refusal, scenario.Request.Comment(Bruno, "Hola", place: null, scenario.Now()));
        Assert.False(scenario.Request.RecordSave(scenario.Content("later text"), new ChangeScope("x", [], default, IsLegal: false, default), scenario.Now()));
    }

    [Fact]
    public void A_comment_keeps_the_words_that_it_is_about()
    {
        var scenario = Submitted();
        Assert.Null(scenario.Request.Comment(Bruno, "¿Hábiles?", new CommentPlace(EditionFile, Blob("first text"), "3 días"), scenario.Now()));
        scenario.Save(Ana, "second text");
        var comment = Assert.Single(scenario.Request.Comments);
        Assert.Equal(("3 días", Blob("first text")), (comment.Quote, comment.Blob));
    }

    [Fact]
    public void A_comment_has_words_and_a_limit()
    {
        var scenario = Submitted();
        Assert.Equal(new Refusal.TextMissing(), scenario.Request.Comment(Bruno, " ", place: null, scenario.Now()));
        Assert.Equal(new Refusal.TextTooLong(4000), scenario.Request.Comment(Bruno, new string('a', 4001), place: null, scenario.Now()));
    }

    [Fact]
    public void Taking_note_of_the_same_head_twice_changes_nothing()
    {
        var scenario = Draft();
        var content = scenario.Content("second text");
        var scope = new ChangeScope("Otro título", [], default, IsLegal: false, default);
        Assert.True(scenario.Request.RecordSave(content, scope, scenario.Now()));
        Assert.False(scenario.Request.RecordSave(content, scope, scenario.Now()));
    }
}
