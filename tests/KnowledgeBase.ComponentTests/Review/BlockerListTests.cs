using Bunit;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Features.Review;
using Xunit;
using static KnowledgeBase.Testing.ChangeRequests.ChangeRequestScenario;

namespace KnowledgeBase.ComponentTests.Review;

public sealed class BlockerListTests : ComponentTest
{
    private static readonly PublishBlocker[] Blockers =
    [
        new PublishBlocker.NotSubmitted(),
        new PublishBlocker.Returned(),
        new PublishBlocker.Closed(ChangeRequestState.Published),
        new PublishBlocker.ChangesRequested(Bruno),
        new PublishBlocker.NeedsApprovals(1, 2, Risk.High),
        new PublishBlocker.NeedsLegalApproval(),
        new PublishBlocker.ApprovalLapsed(Bruno, new ApprovalLapse.TextChanged([EditionFile])),
        new PublishBlocker.BehindMain([EditionFile]),
        new PublishBlocker.ContentFaults(3),
        new PublishBlocker.NothingChanged(),
        new PublishBlocker.OwnChange(),
    ];

    private static readonly Refusal[] Refusals =
    [
        new Refusal.WrongState(ChangeRequestState.Draft),
        new Refusal.OwnChange(),
        new Refusal.NoRight(),
        new Refusal.HeadMoved(Commit(1)),
        new Refusal.ChangedMeanwhile(),
        new Refusal.TextMissing(),
        new Refusal.TextTooLong(160),
        new Refusal.CardData([new GuardFinding(GuardKind.CardNumber, 0, 16, "411111******1111")]),
        new Refusal.NothingChanged(),
    ];

    [Fact]
    public void Every_reason_has_a_sentence_of_its_own_in_both_languages()
    {
        Assert.Equal(Kinds<PublishBlocker>(), Blockers.Select(blocker => blocker.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(Kinds<Refusal>(), Refusals.Select(refusal => refusal.GetType().Name).Order(StringComparer.Ordinal));
        var sentences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in InterfaceLanguage.Cultures)
        {
            Speak(language);
            Assert.All(Blockers.Select(ChangeLabels.Of).Concat(Refusals.Select(ChangeLabels.Of)), sentence => Assert.True(sentences.Add(sentence), sentence));
        }
    }

    [Fact]
    public void Reasons_are_listed_under_one_heading()
    {
        var list = Render<BlockerList>(parameters => parameters.Add(view => view.Blockers, [Blockers[4], Blockers[7]]));
        Assert.Equal("Todavía no se puede publicar", list.Find("h3").TextContent);
        Assert.Equal("Tiene 1 de 2 aprobaciones (riesgo alto).", list.FindAll("li")[0].TextContent);
        Assert.Equal(2, list.FindAll("li").Count);
    }

    [Fact]
    public void Without_reasons_it_can_be_published() =>
        Render<BlockerList>(parameters => parameters.Add(view => view.Blockers, [])).MarkupMatches("<p class=\"ready ready-yes\">Se puede publicar.</p>");

    [Theory]
    [InlineData(ChangeRequestState.Published, "Ya está publicada.")]
    [InlineData(ChangeRequestState.Withdrawn, "Fue retirada.")]
    public void What_is_closed_is_not_said_to_wait_for_anything(ChangeRequestState state, string text) =>
        Render<BlockerList>(parameters => parameters.Add(view => view.Blockers, [new PublishBlocker.Closed(state)]))
            .MarkupMatches($"<p class=\"ready ready-closed\">{text}</p>");

    private static IEnumerable<string> Kinds<T>() =>
        typeof(T).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(T))).Select(type => type.Name).Order(StringComparer.Ordinal);
}
