using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KnowledgeBase.Testing.Sites;

/// <summary>Strings that try to run a script, and the proof that a page let none of them.</summary>
public static class HostileMarkup
{
    /// <summary>Short enough for a title; each tries another way.</summary>
    public static IReadOnlyList<string> Inline { get; } =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "'-alert(1)-'",
        "<iframe srcdoc=\"<script>alert(1)</script>\">",
        "<a href=\"javascript:alert(1)\">x</a>",
        "</title><script>alert(1)</script>",
        "</textarea><script>alert(1)</script>",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "{{constructor.constructor('alert(1)')()}}",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<details open ontoggle=alert(1)>",
    ];

    /// <summary>All of them and Markdown's own ways, as the body of an article.</summary>
    public static string Body { get; } = "## Problema\n\n" + string.Join("\n\n", Inline) + """


        ## Entorno

        [a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,<script>alert(1)</script>) [d](vbscript:alert(1)) [e](//example.com)
        ![f](javascript:alert(1)) ![g](x"onerror="alert(1)) <javascript:alert(1)> [h]: javascript:alert(1) [h]

        ## Solución

        > [!NOTA] <img src=x onerror=alert(1)>
        > Hola.

        | a | <script>alert(1)</script> |
        | --- | --- |
        | <svg onload=alert(1)> | b |
        """;

    /// <summary>What on a page could run, other than the site's own scripts; empty for a safe page.</summary>
    public static IReadOnlyList<string> FindIn(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        return
        [
            .. document.QuerySelectorAll("script").Where(script => script.GetAttribute("src") is not { } source || !source.StartsWith("/dist/", StringComparison.Ordinal)).Select(Outer),
            .. document.All.Where(element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))).Select(Outer),
            .. document.QuerySelectorAll("iframe, object, embed, base, form[action^='javascript' i], math, [style]").Select(Outer),
            .. document.QuerySelectorAll("[href], [src], [formaction], [action]").Where(IsForeign).Select(Outer),
        ];
    }

    private static bool IsForeign(IElement element) =>
        new[] { "href", "src", "formaction", "action" }.Select(element.GetAttribute).OfType<string>().Any(address =>
            address.Trim() is { Length: > 0 } trimmed
            && !((trimmed[0] == '/' && !trimmed.StartsWith("//", StringComparison.Ordinal)) || trimmed[0] is '#' or '?' || trimmed.StartsWith("https://", StringComparison.OrdinalIgnoreCase)));

    private static string Outer(IElement element) => element.OuterHtml[..Math.Min(160, element.OuterHtml.Length)];
}
