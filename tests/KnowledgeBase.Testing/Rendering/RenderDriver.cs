using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Parameters;
using KnowledgeBase.Rendering;

namespace KnowledgeBase.Testing.Rendering;

/// <summary>Renders Markdown as the site does, on a fixed day and with a few figures and articles.</summary>
public static class RenderDriver
{
    private const string Parameters = """
        - name: plazo_aclaracion
          type: days
          unit: calendar
          description: {es: Plazo, en: Deadline}
          owner: Legal
          source: fictional
          values:
            - from: 2024-01-24
              value: 90
            - from: 2027-01-01
              value: 60
        """;

    /// <summary>The day that is shown.</summary>
    public static DateOnly Day { get; } = new(2026, 11, 22);

    /// <summary>A reader's context in Spanish: KB-0006 exists, other articles do not.</summary>
    public static RenderContext Context { get; } = new()
    {
        Article = new ArticleId(2),
        Language = Language.Spanish,
        Day = Day,
        Parameters = ParameterTableReader.Read(Parameters).Table,
        FindArticle = id => id.Number == 6 ? new ArticleAddress("Verificación & identidad", "/articles/KB-0006/verificacion") : null,
        ArticlesVersion = "1",
        FilesAddress = "/articles/KB-0002/files/",
    };

    /// <summary>Renders a text that the limits let through.</summary>
    public static RenderedArticle Render(string markdown, RenderContext? context = null) =>
        ArticleRenderer.Render(EditionSource.Split(markdown), context ?? Context) switch
        {
            RenderOutcome.Rendered rendered => rendered.Article,
            var refused => throw new InvalidOperationException($"The text was expected to be rendered, but: {refused}"),
        };

    /// <summary>Renders a text and parses the page.</summary>
    public static IElement RenderPage(string markdown, RenderContext? context = null) => ParsePage(Render(markdown, context).Html);

    /// <summary>Parses a piece of a page as a browser does.</summary>
    public static IElement ParsePage(string html) => new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}").Body!;
}
