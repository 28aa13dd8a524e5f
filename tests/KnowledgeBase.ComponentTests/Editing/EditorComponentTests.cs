using Bunit;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Web.Features.Editing;
using KnowledgeBase.Web.Features.Localization;
using Xunit;

namespace KnowledgeBase.ComponentTests.Editing;

public sealed class EditorComponentTests : ComponentTest
{
    [Fact]
    public void A_fault_in_the_text_leads_to_its_line_and_one_in_the_details_does_not()
    {
        var list = Render<FaultList>(parameters => parameters.Add(
            view => view.Faults,
            [new FaultView(30, 4, IsError: true, "Falta el paso."), new FaultView(3, null, IsError: false, "Resumen corto.")]));
        Assert.Equal(("4", "Renglón 4"), (list.Find("a").GetAttribute("data-line"), list.Find("a").TextContent));
        Assert.Equal(2, list.FindAll("li").Count);
        Assert.Single(list.FindAll("a"));
    }

    [Fact]
    public void No_fault_is_said_in_words() =>
        Render<FaultList>(parameters => parameters.Add(view => view.Faults, [])).MarkupMatches("<p class=\"faults-none\">Sin faltas.</p>");

    [Fact]
    public void What_must_not_be_written_down_is_shown_masked_with_its_place()
    {
        var input = new EditorInput { Title = "CURP ROGA850101HDFBRN05", Body = "uno\nTarjeta 4111 1111 1111 1111\ntres" };
        var list = Render<GuardFindingList>(parameters => parameters.Add(view => view.Findings, GuardFindingView.In(input)));
        Assert.DoesNotContain("4111 1111 1111 1111", list.Markup, StringComparison.Ordinal);
        Assert.Equal("2", list.Find("a").GetAttribute("data-line"));
        Assert.Contains("Número de tarjeta", list.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Masking_leaves_nothing_to_find_and_changes_nothing_else()
    {
        var input = new EditorInput { Title = "Sin nada", Body = "uno\nTarjeta 4111 1111 1111 1111\ntres" };
        GuardFindingView.Mask(input);
        Assert.Equal("Sin nada", input.Title);
        Assert.StartsWith("uno\nTarjeta 411111", input.Body, StringComparison.Ordinal);
        Assert.EndsWith("\ntres", input.Body, StringComparison.Ordinal);
        Assert.Empty(GuardFindingView.In(input));
    }

    [Fact]
    public void Every_kind_of_find_has_a_name_in_both_languages()
    {
        foreach (var language in InterfaceLanguage.Cultures)
        {
            Speak(language);
            Assert.All(Enum.GetValues<GuardKind>(), kind => Assert.NotEmpty(GuardLabels.Of(kind)));
        }
    }

    [Fact]
    public void The_preview_shows_title_text_and_faults()
    {
        var preview = Show(new PreviewView("<p>Hola</p>", null, [new FaultView(9, 1, IsError: true, "Falta.")], "<i>Título</i>", "Resumen"));
        Assert.Equal("<i>Título</i>", preview.Find(".preview-title").TextContent);
        Assert.Equal("Hola", preview.Find(".prose p").TextContent);
        Assert.Equal("1", preview.Find(".count").TextContent);
        Assert.Equal("en", preview.Find("article").GetAttribute("lang"));
    }

    [Fact]
    public void A_refused_text_says_why() =>
        Assert.Equal("Demasiado largo.", Show(new PreviewView(null, "Demasiado largo.", [], null, null)).Find(".notice-bad").TextContent);

    private IRenderedComponent<EditorPreview> Show(PreviewView view) =>
        Render<EditorPreview>(parameters => parameters.Add(preview => preview.View, view).Add(preview => preview.Language, Language.English));
}
