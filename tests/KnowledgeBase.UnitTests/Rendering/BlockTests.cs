using KnowledgeBase.Core.Articles;
using KnowledgeBase.Rendering;
using KnowledgeBase.Testing.Rendering;
using Xunit;

namespace KnowledgeBase.UnitTests.Rendering;

public sealed class BlockTests
{
    [Theory]
    [InlineData("a **b** *c* `d`", "<p>a <strong>b</strong> <em>c</em> <code>d</code></p>")]
    [InlineData("<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>")]
    [InlineData("Plazo: {{plazo_aclaracion}}.", "<p>Plazo: <span class=\"parameter\" data-parameter=\"plazo_aclaracion\">90 días naturales</span>.</p>")]
    [InlineData("{{nada}}", "<p><span class=\"parameter parameter-missing\" data-parameter=\"nada\">nada</span></p>")]
    [InlineData("`{{plazo_aclaracion}}`", "<p><code>{{plazo_aclaracion}}</code></p>")]
    [InlineData("[ver](KB-0006#s-say)", "<p><a class=\"article-link\" href=\"/articles/KB-0006/verificacion#s-say\">ver</a></p>")]
    [InlineData("[](KB-0006)", "<p><a class=\"article-link\" href=\"/articles/KB-0006/verificacion\">Verificación &amp; identidad</a></p>")]
    [InlineData("[](KB-0007)", "<p><span class=\"article-link article-link-missing\" title=\"Artículo no disponible\">KB-0007</span></p>")]
    [InlineData("[paso 5](#step-5)", "<p><a class=\"place-link\" href=\"#step-5\">paso 5</a></p>")]
    [InlineData("[x](http://example.com)", "<p><span class=\"link-refused\">x</span></p>")]
    [InlineData("[x](https://example.com/a?b=c&d)", "<p><a class=\"outside-link\" href=\"https://example.com/a?b=c&amp;d\" rel=\"noopener noreferrer\">x</a></p>")]
    [InlineData("<https://example.com>", "<p><a class=\"outside-link\" href=\"https://example.com\" rel=\"noopener noreferrer\">https://example.com</a></p>")]
    [InlineData("![Una *pantalla*](kb-0002.files/bloqueo.png)", "<p><img class=\"picture\" loading=\"lazy\" src=\"/articles/KB-0002/files/bloqueo.png\" alt=\"Una pantalla\"></p>")]
    [InlineData("![Otra](kb-0003.files/bloqueo.png)", "<p>Otra</p>")]
    [InlineData("# Título", "<section id=\"h-titulo\" class=\"block\">\n<h2>Título</h2>\n</section>")]
    [InlineData("## Qué decir", "<section id=\"s-say\" class=\"block block-say\">\n<h2>Qué decir</h2>\n</section>")]
    [InlineData("> Consérvelo.", "<blockquote class=\"say\">\n<div class=\"say-words\">\n<p>Consérvelo.</p>\n</div>\n<button type=\"button\" class=\"copy\" data-copy=\"\">Copiar</button>\n</blockquote>")]
    [InlineData("> [!NUNCA]\n> No prometa.", "<aside class=\"box box-never\" role=\"note\">\n<p class=\"box-title\">Nunca</p>\n<p>No prometa.</p>\n</aside>")]
    [InlineData("> [!ESCALATE]\n>\n> - a", "<aside class=\"box box-escalate\" role=\"note\">\n<p class=\"box-title\">Escalar</p>\n<ul>\n<li>a</li>\n</ul>\n</aside>")]
    [InlineData("> [!RARO]\n> a", "<aside class=\"box box-note\" role=\"note\">\n<p class=\"box-title\">[!RARO]</p>\n<p>a</p>\n</aside>")]
    [InlineData("> [!REVISOR]\n> Confirmar con Legal.", "")]
    [InlineData("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>")]
    [InlineData("| a | b |\n| --- | ---: |\n| c | d |", "<div class=\"table-scroll\" tabindex=\"0\"><table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"align-right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td class=\"align-right\">d</td>\n</tr>\n</tbody>\n</table></div>")]
    public void Each_block_has_its_html(string markdown, string expected) => Assert.Equal(expected, RenderDriver.Render(markdown).Html.TrimEnd());

    [Fact]
    public void Notes_for_reviewers_stand_in_the_preview_only()
    {
        const string Markdown = "## Plazos\n\nSeguro.\n\n> [!REVISOR]\n> Confirmar con Legal.";

        var read = RenderDriver.Render(Markdown);
        var preview = RenderDriver.Render(Markdown, RenderDriver.Context with { ShowReviewerNotes = true });

        Assert.DoesNotContain("Confirmar", read.Html, StringComparison.Ordinal);
        Assert.Contains("Confirmar", preview.Html, StringComparison.Ordinal);
        Assert.Equal("Seguro.", preview.Sections[0].Text);
    }

    [Fact]
    public void Steps_count_on_across_interruptions_and_keep_their_anchors()
    {
        var article = RenderDriver.Render("""
            ## Pasos

            1. Verifique.
               1. No es un paso.
            2. Pregunte en {{plazo_aclaracion}}.

               > ¿La tiene?

            Un respiro.

            3. Bloquee.

            ## Otra

            1. Tampoco.
            """);

        Assert.Equal(["step-1", "step-2", "step-3"], article.Steps.Select(step => step.Anchor));
        Assert.Equal("Pregunte en 90 días naturales.", article.Steps[1].Text);
        Assert.Equal(["¿La tiene?"], article.Words);
        Assert.Equal(["step-1", "step-2", "step-3"], RenderDriver.ParsePage(article.Html).QuerySelectorAll("ol.steps > li.step").Select(step => step.Id));
    }

    [Fact]
    public void A_figure_changes_over_on_its_day()
    {
        const string Markdown = "{{plazo_aclaracion}}";

        Assert.Contains("60 días naturales", RenderDriver.Render(Markdown, RenderDriver.Context with { Day = new DateOnly(2027, 1, 1) }).Html, StringComparison.Ordinal);
        Assert.Contains("90 calendar days", RenderDriver.Render(Markdown, RenderDriver.Context with { Language = Language.English }).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_for_search_has_figures_titles_and_rows()
    {
        var section = Assert.Single(RenderDriver.Render("## Plazos\n\nEn *{{plazo_aclaracion}}*, ver [](KB-0006).\n\n| a | b |\n| - | - |\n| c | d |\n").Sections);

        Assert.Equal("En 90 días naturales, ver Verificación & identidad.\na · b\nc · d", section.Text);
        Assert.Equal(SectionKind.Deadlines, section.Kind);
    }

    [Fact]
    public void What_stands_before_the_first_section_is_the_lead()
    {
        var article = RenderDriver.Render("Primero.\n\n## Pasos\n\n1. a\n");

        Assert.Equal("<p>Primero.</p>\n", article.LeadHtml);
        Assert.Equal("s-steps", Assert.Single(article.Sections).Anchor);
    }

    [Fact]
    public void Every_tag_and_attribute_of_the_allow_list_is_documented()
    {
        var documented = File.ReadAllLines(Testing.RepositoryFolder.Path("src", "KnowledgeBase.Rendering", "README.md"))
            .Where(line => line.StartsWith("| `<", StringComparison.Ordinal));

        Assert.Equal(
            KnowledgeBase.Rendering.Filtering.HtmlAllowList.Allowed.Select(tag => $"| `<{tag.Tag}>` | {string.Join(", ", tag.Attributes.Select(attribute => $"`{attribute}`"))} |"),
            documented.Select(line => line[..(line.IndexOf('|', line.IndexOf("` |", StringComparison.Ordinal) + 3) + 1)]));
    }

    [Fact]
    public void Refusals_name_the_limit_and_the_line()
    {
        var refused = Assert.IsType<RenderOutcome.Refused>(
            ArticleRenderer.Render(EditionSource.Split("---\nid: x\n---\n\n" + string.Concat(Enumerable.Repeat("> ", 50))), RenderDriver.Context));

        Assert.Equal((Core.Outlines.RefusalReason.TooDeep, 5), (refused.Reason, refused.Line));
    }
}
