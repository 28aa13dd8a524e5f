using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Extensions.Headings;

/// <summary>The anchor that the structure gives a heading.</summary>
internal static class HeadingAnchor
{
    private static readonly object Key = new();

    /// <summary>Sets the anchor.</summary>
    public static void Set(HeadingBlock heading, string anchor) => heading.SetData(Key, anchor);

    /// <summary>The anchor, or <see langword="null"/> for a heading that is nobody's target, such as one inside a quotation.</summary>
    public static string? Of(HeadingBlock heading) => heading.GetData(Key) as string;
}
