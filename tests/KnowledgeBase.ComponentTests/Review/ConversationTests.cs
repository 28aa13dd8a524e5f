using Bunit;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Web.Features.Review;
using Xunit;
using static KnowledgeBase.Testing.ChangeRequests.ChangeRequestScenario;

namespace KnowledgeBase.ComponentTests.Review;

public sealed class ConversationTests : ComponentTest
{
    [Fact]
    public void What_was_said_stands_in_order_with_words_and_reasons()
    {
        var scenario = Submitted();
        scenario.Request.Comment(Bruno, "¿Son hábiles?", new CommentPlace(EditionFile, Blob("first text"), "3 días"), scenario.Now());
        scenario.RequestChanges(Carla, "Falta el plazo");

        var said = Show(scenario.Request).FindAll(".talk-item");
        Assert.Equal(["Bruno Díaz", "Carla Soto"], said.Select(item => item.QuerySelector("strong")!.TextContent));
        Assert.Equal("3 días", said[0].QuerySelector(".talk-quote")!.TextContent);
        Assert.Equal("Falta el plazo", said[1].QuerySelector(".talk-body")!.TextContent);
    }

    [Fact]
    public void An_approval_that_lapsed_says_why()
    {
        var scenario = Submitted();
        scenario.Approve(Bruno);
        scenario.Save(Ana, "second text");
        var item = Show(scenario.Request).Find(".talk-lapsed");
        Assert.Equal("La aprobación de Bruno Díaz ya no cuenta: el texto cambió después.", item.QuerySelector(".talk-lapse")!.TextContent);
        Assert.Contains("sobre una versión anterior", item.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_comment_is_text()
    {
        var scenario = Submitted();
        scenario.Request.Comment(Bruno, "<script>alert(1)</script>", new CommentPlace(EditionFile, null, "<img src=x onerror=alert(1)>"), scenario.Now());
        var talk = Show(scenario.Request);
        Assert.Empty(talk.FindAll("script, img"));
        Assert.Equal("<script>alert(1)</script>", talk.Find(".talk-body").TextContent);
    }

    private IRenderedComponent<Conversation> Show(ChangeRequest request) =>
        Render<Conversation>(parameters => parameters.Add(talk => talk.Events, ConversationEvent.Of(request)).Add(talk => talk.Now, Now));
}
