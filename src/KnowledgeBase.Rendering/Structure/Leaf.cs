using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering.Extensions.Boxes;
using KnowledgeBase.Rendering.Extensions.Say;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Structure;

/// <summary>A block that holds words itself.</summary>
/// <param name="Kind">What sort of text it is.</param>
/// <param name="Block">The block.</param>
internal readonly record struct Leaf(PassageKind Kind, LeafBlock Block)
{
    /// <summary>The leaves below a block, in order.</summary>
    public static IEnumerable<Leaf> Of(Block block) => Of(block, PassageKind.Paragraph);

    private static IEnumerable<Leaf> Of(Block block, PassageKind kind) => block switch
    {
        LinkReferenceDefinition or LinkReferenceDefinitionGroup or BlankLineBlock or ThematicBreakBlock => [],
        HeadingBlock heading when kind != PassageKind.ReviewerNote => [new Leaf(PassageKind.Heading, heading)],
        CodeBlock code when kind != PassageKind.ReviewerNote => [new Leaf(PassageKind.Code, code)],
        LeafBlock leaf => [new Leaf(kind, leaf)],
        ContainerBlock container => container.SelectMany(child => Of(child, Inside(container, kind))),
        _ => [],
    };

    private static PassageKind Inside(ContainerBlock container, PassageKind outer) => container switch
    {
        _ when outer == PassageKind.ReviewerNote => outer,
        BoxBlock { Kind: BoxKind.Reviewer } => PassageKind.ReviewerNote,
        SayBlock => PassageKind.Say,
        TableCell => PassageKind.Cell,
        ListItemBlock when outer == PassageKind.Paragraph => PassageKind.Item,
        _ => outer,
    };
}
