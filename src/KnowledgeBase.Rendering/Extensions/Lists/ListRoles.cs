using System.Globalization;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Extensions.Lists;

/// <summary>The roles that the structure gives the lists of a document, and the numbers of ordered lists.</summary>
internal static class ListRoles
{
    private static readonly object Key = new();

    /// <summary>Sets the role of a list.</summary>
    public static void Set(ListBlock list, ListRole role) => list.SetData(Key, role);

    /// <summary>The role of a list.</summary>
    public static ListRole Of(ListBlock list) => list.GetData(Key) is ListRole role ? role : ListRole.Plain;

    /// <summary>The number with which an ordered list begins.</summary>
    public static int Start(ListBlock list) =>
        int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
}
