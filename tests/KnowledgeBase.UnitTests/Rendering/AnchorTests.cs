using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering;
using KnowledgeBase.Testing.Rendering;
using Xunit;

namespace KnowledgeBase.UnitTests.Rendering;

public sealed class AnchorTests
{
    private const string Spanish = """
        ## Propósito

        ### Detalle fino

        ## Niveles de riesgo

        ### Alto

        ### Bajo

        ## Preguntas

        ### 1. ¿Tiene la tarjeta?
        """;

    [Fact]
    public void Anchors_come_from_the_template_the_questions_or_the_words() => Assert.Equal(
        ["s-purpose", "h-detalle-fino", "h-niveles-de-riesgo", "h-alto", "h-bajo", "s-questions", "q-1"],
        Anchors(Spanish));

    [Fact]
    public void Equal_headings_get_different_anchors() =>
        Assert.Equal(["h-a", "h-a-2", "h-a-2-2"], Anchors("## A\n\n## A\n\n## A 2\n"));

    [Fact]
    public void A_translation_has_the_anchors_of_its_source() => Assert.Equal(
        Anchors(Spanish),
        Anchors("""
            ## Purpose

            ### Fine print

            ## Risk levels

            ### High

            ### Low

            ## Questions

            ### 1. Do they have the card?
            """,
            Source(Spanish)));

    [Fact]
    public void A_section_with_other_headings_than_the_source_keeps_its_own() => Assert.Equal(
        ["s-purpose", "h-one", "h-two", "h-niveles-de-riesgo", "h-alto", "h-bajo"],
        Anchors("## Purpose\n\n### One\n\n### Two\n\n## Levels\n\n### High\n\n### Low\n", Source(Spanish)));

    [Fact]
    public void The_page_carries_every_anchor_once()
    {
        var page = RenderDriver.RenderPage(Spanish);

        Assert.All(Anchors(Spanish), anchor => Assert.Single(page.QuerySelectorAll($"#{anchor}")));
    }

    private static HeadingAnchors Source(string markdown) => new(Outline(markdown, source: null), BlobHash.Of(markdown));

    private static IEnumerable<string> Anchors(string markdown, HeadingAnchors? source = null) =>
        Outline(markdown, source).Headings.Select(heading => heading.Anchor);

    private static EditionOutline Outline(string markdown, HeadingAnchors? source) =>
        Assert.IsType<ParseOutcome.Parsed>(new EditionParser().Parse(EditionSource.Split(markdown), source)).Outline;
}
