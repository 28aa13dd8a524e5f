using System.Text;
using KnowledgeBase.Core.Outlines;
using KnowledgeBase.Rendering.Extensions.Boxes;
using KnowledgeBase.Rendering.Extensions.Say;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Structure;

/// <summary>The words of blocks, one line per paragraph, item or row of a table; notes for reviewers are left out.</summary>
internal static class SectionText
{
    /// <summary>The words of some blocks.</summary>
    public static string Of(IEnumerable<Block> blocks, InlineText words)
    {
        var text = new StringBuilder();
        LeafBlock? previous = null;
        foreach (var leaf in blocks.SelectMany(Leaf.Of).Where(leaf => leaf.Kind != PassageKind.ReviewerNote))
        {
            var line = words.Of(leaf.Block);
            if (line.Length == 0)
            {
                continue;
            }

            text.Append(previous is null ? string.Empty : SameRow(previous, leaf.Block) ? " · " : "\n").Append(line);
            previous = leaf.Block;
        }

        return text.ToString();
    }

    /// <summary>The words to say at or below a block.</summary>
    public static IEnumerable<SayBlock> SayBlocks(Block block) => block switch
    {
        BoxBlock { Kind: Core.Articles.BoxKind.Reviewer } => [],
        SayBlock say => [say],
        ContainerBlock container => container.SelectMany(SayBlocks),
        _ => [],
    };

    private static bool SameRow(LeafBlock left, LeafBlock right) =>
        left.Parent is TableCell { Parent: TableRow row } && right.Parent is TableCell { Parent: TableRow other } && ReferenceEquals(row, other);
}
