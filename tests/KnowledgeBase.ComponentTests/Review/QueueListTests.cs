using Bunit;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Testing.ChangeRequests;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Features.Review;
using Xunit;

namespace KnowledgeBase.ComponentTests.Review;

public sealed class QueueListTests : ComponentTest
{
    [Fact]
    public void A_change_shows_what_it_touches_where_it_stands_and_how_long_it_waits()
    {
        var scenario = ChangeRequestScenario.Submitted(Risk.High, number: 12);
        scenario.Approve(ChangeRequestScenario.Bruno);
        var list = Show(QueueEntry.Of(scenario.Request));

        var link = list.Find("a.queue-link");
        Assert.Equal(("/reviews/12", "Pago no reflejado"), (link.GetAttribute("href"), link.TextContent));
        Assert.Contains("KB-0007 · ES", list.Find(".queue-meta").TextContent, StringComparison.Ordinal);
        Assert.Equal("1 de 2 aprobaciones", list.Find(".queue-approvals").TextContent);
        Assert.Equal("Riesgo: alto", list.Find(".chip-bad").TextContent);
        Assert.Equal("2 d", list.Find(".queue-age").TextContent);
    }

    [Fact]
    public void It_speaks_English_too()
    {
        Speak(InterfaceLanguage.English);
        Assert.Contains("In review", Show(QueueEntry.Of(ChangeRequestScenario.Submitted().Request)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_says_so() =>
        Render<QueueList>(parameters => parameters.Add(list => list.Entries, []).Add(list => list.Empty, "Nada espera.").Add(list => list.Now, Now))
            .MarkupMatches("<p class=\"queue-empty\">Nada espera.</p>");

    [Fact]
    public void Markup_in_a_title_is_text()
    {
        var entry = QueueEntry.Of(ChangeRequestScenario.Submitted().Request) with { Title = "<img src=x onerror=alert(1)>", Summary = "<script>alert(1)</script>", Author = "<b>Ana</b>" };
        var list = Show(entry);
        Assert.Empty(list.FindAll("img, script, b"));
        Assert.Equal("<img src=x onerror=alert(1)>", list.Find("a.queue-link").TextContent);
    }

    private IRenderedComponent<QueueList> Show(QueueEntry entry) =>
        Render<QueueList>(parameters => parameters.Add(list => list.Entries, [entry]).Add(list => list.Empty, "-").Add(list => list.Now, Now));
}
