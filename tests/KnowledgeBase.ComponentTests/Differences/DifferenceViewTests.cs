using Bunit;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Testing.Articles;
using KnowledgeBase.Web.Features.Differences;
using KnowledgeBase.Web.Features.Localization;
using Xunit;

namespace KnowledgeBase.ComponentTests.Differences;

public sealed class DifferenceViewTests : ComponentTest
{
    [Fact]
    public void A_reworded_line_stands_twice_with_its_words_marked()
    {
        var view = Show(SourceDifference.Between("El plazo es de 45 días.", "El plazo es de 90 días."));
        Assert.Equal("45", view.Find(".source-removed del").TextContent);
        Assert.Equal("90", view.Find(".source-added ins").TextContent);
        Assert.Contains("Quitada: ", view.Find(".source-removed").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Unchanged_lines_can_be_unfolded()
    {
        var lines = Enumerable.Range(1, 20).Select(line => $"renglón {line}").ToArray();
        var view = Show(SourceDifference.Between(string.Join('\n', lines), string.Join('\n', [.. lines, "renglón 21"])));
        Assert.Equal("17 líneas sin cambios", view.Find("details > summary").TextContent);
        Assert.Equal(17, view.FindAll("details .source-line").Count);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</code><img src=x onerror=alert(1)>")]
    public void Markup_in_a_source_is_text(string hostile)
    {
        var view = Show(SourceDifference.Between("hola", $"hola {hostile}"));
        Assert.Empty(view.FindAll("script, img"));
        Assert.Contains(hostile, view.Find(".source-added code").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_fields_show_both_values_and_unchanged_ones_are_left_out()
    {
        var before = new EditionBuilder().FrontMatter;
        var fields = FrontMatterDifference.Between(before, before with { Title = "<b>Otro</b>", Risk = Risk.High, Deputy = null });
        var view = Render<FrontMatterDifferenceView>(parameters => parameters.Add(table => table.Fields, fields));
        Assert.Equal(["Título", "Suplente", "Riesgo"], view.FindAll("th[scope=row]").Select(cell => cell.TextContent));
        Assert.Equal(["<b>Otro</b>", "Alto"], view.FindAll("ins").Select(value => value.TextContent));
        Assert.Empty(view.FindAll("b"));
    }

    [Fact]
    public void Every_field_of_a_new_edition_is_listed_in_the_language_of_the_interface()
    {
        Speak(InterfaceLanguage.English);
        var fields = FrontMatterDifference.Between(null, new EditionBuilder().FrontMatter);
        Assert.Equal("Title", fields[0].Name);
        Assert.Equal(12, fields.Count);
        Assert.All(fields, field => Assert.Null(field.Before));
    }

    [Fact]
    public void A_rendered_difference_folds_what_is_the_same()
    {
        const string Same = "<p>a</p><p>b</p><p>c</p>";
        var view = Render<RenderedDifferenceView>(parameters => parameters
            .Add(prose => prose.Difference, RenderedDifference.Between($"{Same}<p>Tiene 45 días.</p>", $"{Same}<p>Tiene 90 días.</p>"))
            .Add(prose => prose.Language, Language.Spanish));
        Assert.Equal("3 bloques sin cambios", view.Find("summary").TextContent);
        Assert.Equal(("45", "90"), (view.Find("del").TextContent, view.Find("ins").TextContent));
    }

    private IRenderedComponent<SourceDifferenceView> Show(SourceDifference difference) =>
        Render<SourceDifferenceView>(parameters => parameters.Add(view => view.Difference, difference));
}
