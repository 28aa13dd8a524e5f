using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;
using Xunit;
using static KnowledgeBase.Core.Access.AccessDecision;

namespace KnowledgeBase.UnitTests.Access;

public sealed class AccessPolicyTests
{
    private static readonly UserId Writer = new("writer");
    private static readonly UserId Helper = new("helper");

    [Fact]
    public void Nobody_gets_anything_without_an_account()
    {
        AccessRequest[] requests =
        [
            new AccessRequest.OpenPage(SitePage.Knowledge),
            new AccessRequest.ReadEdition(Audience.Tier1),
            new AccessRequest.ProposeChange(Audience.Tier1),
            new AccessRequest.ProposeArticle(),
            new AccessRequest.UseChangeRequest(ChangeRequestAct.Read, Submitted()),
        ];
        Assert.All(requests, request => Assert.Equal(SignInRequired, AccessPolicy.Decide(null, request)));
        Assert.Empty(AccessKeys.For(null));
    }

    [Theory]
    [InlineData(Role.Reader, "Knowledge OwnAccount")]
    [InlineData(Role.Author, "Knowledge Writing OwnAccount")]
    [InlineData(Role.Reviewer, "Knowledge Writing ReviewQueue OwnAccount")]
    [InlineData(Role.Lead, "Knowledge Writing ReviewQueue Team OwnAccount")]
    [InlineData(Role.Administrator, "Knowledge Accounts Settings OwnAccount")]
    public void Each_role_opens_its_own_parts_of_the_site(Role role, string expected)
    {
        var open = Enum.GetValues<SitePage>().Where(page => AccessPolicy.Allows(Someone(role), new AccessRequest.OpenPage(page)));
        Assert.Equal(expected, string.Join(' ', open));
    }

    [Theory]
    [InlineData(Role.Reader, "tier1")]
    [InlineData(Role.Author, "tier1 tier2")]
    [InlineData(Role.Reviewer, "tier1 tier2")]
    [InlineData(Role.Lead, "tier1 tier2")]
    [InlineData(Role.Administrator, "tier1")]
    public void Search_shows_what_the_role_may_read(Role role, string keys) => Assert.Equal(keys, string.Join(' ', AccessKeys.For(Someone(role))));

    [Theory]
    [InlineData(Role.Reader, Audience.Tier1, Audience.Tier1, Allowed)]
    [InlineData(Role.Reader, Audience.Tier1, Audience.Tier2, NotFound)]
    [InlineData(Role.Reader, Audience.Tier2, Audience.Tier1, NotFound)]
    [InlineData(Role.Reader, Audience.Tier2, Audience.Tier2, NotFound)]
    [InlineData(Role.Administrator, Audience.Tier1, Audience.Tier2, NotFound)]
    [InlineData(Role.Author, Audience.Tier1, Audience.Tier2, Allowed)]
    [InlineData(Role.Author, Audience.Tier2, Audience.Tier1, Allowed)]
    public void An_old_revision_needs_the_rights_of_its_own_audience_and_of_todays(Role role, Audience today, Audience then, AccessDecision expected)
    {
        Assert.Equal(expected, AccessPolicy.Decide(Someone(role), new AccessRequest.ReadEdition(today, then)));
        var proposing = AccessPolicy.Decide(Someone(role), new AccessRequest.ProposeChange(today, then));
        Assert.Equal(role is Role.Reader or Role.Administrator && expected == Allowed ? Forbidden : expected, proposing);
    }

    [Theory]
    [InlineData(Role.Reader, Forbidden)]
    [InlineData(Role.Author, Allowed)]
    [InlineData(Role.Reviewer, Allowed)]
    [InlineData(Role.Lead, Allowed)]
    [InlineData(Role.Administrator, Forbidden)]
    public void Authors_and_above_propose_new_articles(Role role, AccessDecision expected) =>
        Assert.Equal(expected, AccessPolicy.Decide(Someone(role), new AccessRequest.ProposeArticle()));

    [Theory]
    [InlineData(Role.Author)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Lead)]
    [InlineData(Role.Administrator)]
    public void A_draft_is_its_writers_alone(Role role)
    {
        var draft = Submitted() with { WasSubmitted = false };
        Assert.All(Enum.GetValues<ChangeRequestAct>(), act => Assert.Equal(NotFound, AccessPolicy.Decide(Someone(role), new AccessRequest.UseChangeRequest(act, draft))));
        Assert.Equal("Read Save Submit Comment Withdraw", Acts(Of(Writer, Role.Author), draft));
        Assert.Equal("Read Save Submit Comment", Acts(Of(Helper, Role.Author), draft));
    }

    [Fact]
    public void Whoever_wrote_any_of_it_neither_approves_nor_returns_nor_publishes_it()
    {
        Assert.Equal("Read Save Submit Comment Withdraw", Acts(Of(Writer, Role.Lead, legal: true), Submitted()));
        Assert.Equal("Read Save Submit Comment", Acts(Of(Helper, Role.Reviewer, legal: true), Submitted()));
    }

    [Theory]
    [InlineData(Role.Reader, false, "")]
    [InlineData(Role.Author, false, "")]
    [InlineData(Role.Administrator, true, "")]
    [InlineData(Role.Reviewer, false, "Read Save Comment Approve RequestChanges Publish Withdraw")]
    [InlineData(Role.Reviewer, true, "Read Save Comment Approve ApproveForLegal RequestChanges Publish Withdraw")]
    [InlineData(Role.Lead, true, "Read Save Comment Approve ApproveForLegal RequestChanges Publish Withdraw")]
    public void Reviewers_judge_what_others_submitted_and_legal_topics_need_the_capability(Role role, bool legal, string expected) =>
        Assert.Equal(expected, Acts(Of(new UserId("someone"), role, legal), Submitted()));

    [Fact]
    public void A_writer_who_became_a_reader_sees_the_change_request_no_more()
    {
        Assert.Empty(Acts(Of(Writer, Role.Reader), Submitted()));
        Assert.Empty(Acts(Of(Writer, Role.Administrator), Submitted() with { Audience = Audience.Tier1 }));
    }

    [Fact]
    public void Administrators_publish_nothing() =>
        Assert.Equal(
            [Capability.ReadTier1, Capability.ManageAccounts, Capability.ManageSettings],
            RoleCapabilities.Of(Role.Administrator, hasLegal: true).Order());

    private static ChangeRequestFacts Submitted() => new(Writer, [Helper], WasSubmitted: true, Audience.Tier2, TouchesLegalTopic: true);

    private static string Acts(Caller caller, ChangeRequestFacts facts) =>
        string.Join(' ', Enum.GetValues<ChangeRequestAct>().Where(act => AccessPolicy.Allows(caller, new AccessRequest.UseChangeRequest(act, facts))));

    private static Caller Someone(Role role) => Of(new UserId("someone"), role);

    private static Caller Of(UserId id, Role role, bool legal = false) => Caller.Of(new Person(id, id.Value), role, legal);
}
