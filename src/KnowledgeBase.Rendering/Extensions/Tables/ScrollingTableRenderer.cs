using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace KnowledgeBase.Rendering.Extensions.Tables;

/// <summary>Writes tables inside an element that scrolls sideways, reachable by keyboard; alignment as a class, because the site allows no style attributes.</summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table-scroll\" tabindex=\"0\"><table>");
        var rows = obj.Cast<TableRow>().ToList();
        WriteRows(renderer, obj, rows.Where(row => row.IsHeader), "thead", "th scope=\"col\"", "th");
        WriteRows(renderer, obj, rows.Where(row => !row.IsHeader), "tbody", "td", "td");
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, IEnumerable<TableRow> rows, string group, string opening, string closing)
    {
        var any = false;
        foreach (var row in rows)
        {
            renderer.WriteLine(any ? "<tr>" : $"<{group}>\n<tr>");
            any = true;
            for (var i = 0; i < row.Count; i++)
            {
                WriteCell(renderer, (TableCell)row[i], Alignment(table, i), opening, closing);
            }

            renderer.WriteLine("</tr>");
        }

        if (any)
        {
            renderer.WriteLine($"</{group}>");
        }
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, string alignment, string opening, string closing)
    {
        renderer.Write($"<{opening}{alignment}>");
        var tight = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = tight;
        renderer.WriteLine($"</{closing}>");
    }

    private static string Alignment(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? string.Empty : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Center => " class=\"align-center\"",
            TableColumnAlign.Right => " class=\"align-right\"",
            _ => string.Empty,
        };
}
