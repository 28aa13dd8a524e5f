using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Rendering.Extensions.Boxes;

/// <summary>The mark at the beginning of a quotation, <c>[!NUNCA]</c>; it is taken out when the quotation becomes a box.</summary>
/// <param name="mark">The mark without brackets.</param>
internal sealed class BoxMarkInline(string mark) : LeafInline
{
    public string Mark { get; } = mark;
}
