using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Extensions.Lists;

/// <summary>Writes lists: plain ones as Markdown does, steps with an anchor each, answers with a class.</summary>
internal sealed class ArticleListRenderer : HtmlObjectRenderer<ListBlock>
{
    protected override void Write(HtmlRenderer renderer, ListBlock obj)
    {
        var role = ListRoles.Of(obj);
        var start = ListRoles.Start(obj);
        renderer.EnsureLine();
        renderer.Write(obj.IsOrdered ? "<ol" : "<ul").Write(Class(role));
        if (obj.IsOrdered && start != 1)
        {
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" start=\"{start}\""));
        }

        renderer.WriteLine(">");
        for (var i = 0; i < obj.Count; i++)
        {
            WriteItem(renderer, (ListItemBlock)obj[i], Opening(role, start + i), tight: !obj.IsLoose);
        }

        renderer.WriteLine(obj.IsOrdered ? "</ol>" : "</ul>");
    }

    private static void WriteItem(HtmlRenderer renderer, ListItemBlock item, string opening, bool tight)
    {
        var outer = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = tight;
        renderer.EnsureLine();
        renderer.Write(opening);
        renderer.WriteChildren(item);
        renderer.WriteLine("</li>");
        renderer.ImplicitParagraph = outer;
    }

    private static string Class(ListRole role) => role switch
    {
        ListRole.Steps => " class=\"steps\"",
        ListRole.Answers => " class=\"answers\"",
        ListRole.Plain => string.Empty,
    };

    private static string Opening(ListRole role, int number) => role switch
    {
        ListRole.Steps => string.Create(CultureInfo.InvariantCulture, $"<li id=\"step-{number}\" class=\"step\">"),
        ListRole.Answers => "<li class=\"answer\">",
        ListRole.Plain => "<li>",
    };
}
