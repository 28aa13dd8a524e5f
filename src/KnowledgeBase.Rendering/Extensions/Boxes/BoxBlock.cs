using KnowledgeBase.Core.Articles;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Extensions.Boxes;

/// <summary>A box made of a quotation.</summary>
/// <param name="mark">The mark as written, without brackets.</param>
internal sealed class BoxBlock(string mark) : ContainerBlock(parser: null)
{
    public string Mark { get; } = mark;

    /// <summary>The box that the mark names, or <see langword="null"/> for an unknown mark.</summary>
    public BoxKind? Kind { get; } = BoxMarks.Find(mark);
}
