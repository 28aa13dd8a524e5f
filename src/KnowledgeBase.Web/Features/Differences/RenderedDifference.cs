using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Rendering.Filtering;

namespace KnowledgeBase.Web.Features.Differences;

/// <summary>
/// What changed between two renderings, as readers would see it: blocks that came or went are marked as a whole, blocks that were reworded
/// word by word. Made from the blocks of the rendered HTML, and cleaned by the same allow-list as any other rendering.
/// </summary>
/// <param name="Parts">All blocks in order, in parts.</param>
public sealed record RenderedDifference(IReadOnlyList<RenderedPart> Parts)
{
    private const int LeastFolded = 3;
    private const int MaxLength = 400_000;

    /// <summary>Whether the two look alike.</summary>
    public bool IsEmpty => Parts.All(part => part.IsSame);

    /// <summary>Whether two renderings are short enough to be compared while somebody waits.</summary>
    public static bool CanCompare(string before, string after) => Math.Max(before.Length, after.Length) <= MaxLength;

    /// <summary>Compares two renderings.</summary>
    /// <param name="before">The HTML of the older text; empty when there is none.</param>
    /// <param name="after">The HTML of the newer text; empty when there is none.</param>
    public static RenderedDifference Between(string before, string after)
    {
        var parser = new HtmlParser();
        var old = parser.ParseDocument($"<!DOCTYPE html><body>{before}").Body!;
        var now = parser.ParseDocument($"<!DOCTYPE html><body>{after}").Body!;
        var blocks = BlockDifference.Compare(old, now, now.Owner!);
        return new RenderedDifference(Fold(blocks));
    }

    private static List<RenderedPart> Fold(IReadOnlyList<ComparedBlock> blocks)
    {
        var parts = new List<RenderedPart>();
        for (var start = 0; start < blocks.Count;)
        {
            var end = start + 1;
            while (end < blocks.Count && blocks[end].IsSame == blocks[start].IsSame)
            {
                end++;
            }

            var html = HtmlAllowList.Clean(string.Concat(blocks.Skip(start).Take(end - start).Select(block => block.Node.ToHtml())));
            parts.Add(new RenderedPart(blocks[start].IsSame, blocks[start].IsSame && end - start >= LeastFolded, end - start, html));
            start = end;
        }

        return parts;
    }
}
