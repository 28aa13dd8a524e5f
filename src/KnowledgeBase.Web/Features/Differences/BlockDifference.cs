using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;

namespace KnowledgeBase.Web.Features.Differences;

/// <summary>
/// Compares the children of two elements block by block. Equal blocks are found first; between them, blocks of the same kind that share words are taken
/// for one block reworded, the rest for added or removed ones.
/// </summary>
internal static partial class BlockDifference
{
    private const string AddedClass = "diff-added";
    private const string RemovedClass = "diff-removed";
    private const double LeastAlike = 0.35;

    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "section", "ul", "ol", "li", "blockquote", "aside", "div", "table", "thead", "tbody", "tr",
    };

    /// <summary>The blocks of both in reading order, marked.</summary>
    /// <param name="before">The older element.</param>
    /// <param name="after">The newer element.</param>
    /// <param name="document">Makes the marked nodes.</param>
    public static IReadOnlyList<ComparedBlock> Compare(IElement before, IElement after, IDocument document)
    {
        var (old, now) = (Blocks(before), Blocks(after));
        var steps = SequenceDifference.Between([.. old.Select(Signature)], [.. now.Select(Signature)]);
        var result = new List<ComparedBlock>(now.Count);
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            switch (step.Change)
            {
                case SequenceChange.Same:
                    result.AddRange(now.Skip(step.After).Take(step.Count).Select(node => new ComparedBlock(WithoutIds(node), IsSame: true)));
                    break;
                case SequenceChange.Removed when i + 1 < steps.Count && steps[i + 1].Change == SequenceChange.Added:
                    var added = steps[++i];
                    AddPairs(result, old.GetRange(step.Before, step.Count), now.GetRange(added.After, added.Count), document);
                    break;
                case SequenceChange.Removed:
                    result.AddRange(old.Skip(step.Before).Take(step.Count).Select(node => Mark(node, RemovedClass, document)));
                    break;
                case SequenceChange.Added:
                    result.AddRange(now.Skip(step.After).Take(step.Count).Select(node => Mark(node, AddedClass, document)));
                    break;
            }
        }

        return result;
    }

    private static void AddPairs(List<ComparedBlock> result, List<INode> old, List<INode> now, IDocument document)
    {
        var next = 0;
        foreach (var node in now)
        {
            var partner = old.FindIndex(next, candidate => IsReworded(candidate, node));
            if (partner < 0)
            {
                result.Add(Mark(node, AddedClass, document));
                continue;
            }

            result.AddRange(old.Skip(next).Take(partner - next).Select(gone => Mark(gone, RemovedClass, document)));
            result.Add(new ComparedBlock(Merge(old[partner], node, document), IsSame: false));
            next = partner + 1;
        }

        result.AddRange(old.Skip(next).Select(gone => Mark(gone, RemovedClass, document)));
    }

    private static INode Merge(INode before, INode after, IDocument document)
    {
        if (before is not IElement old || after is not IElement now)
        {
            var line = document.CreateElement("p");
            line.Append([.. InlineDifference.Compare([before], [after], document)]);
            return line;
        }

        var merged = (IElement)now.Clone(deep: false);
        merged.RemoveAttribute("id");
        var children = HoldsBlocks(old) || HoldsBlocks(now)
            ? Compare(old, now, document).Select(block => block.Node)
            : InlineDifference.Compare([.. old.ChildNodes], [.. now.ChildNodes], document);
        merged.Append([.. children]);
        return merged;
    }

    private static bool HoldsBlocks(IElement element) =>
        Containers.Contains(element.LocalName) && element.Children.Any(child => Containers.Contains(child.LocalName) || child.LocalName is "p" or "pre" or "hr" or "td" or "th" or ['h', _]);

    private static bool IsReworded(INode before, INode after)
    {
        if (before.NodeName != after.NodeName)
        {
            return false;
        }

        var old = Words(before);
        var now = Words(after);
        var common = old.Intersect(now, StringComparer.Ordinal).Count();
        return common >= LeastAlike * Math.Min(old.Count, now.Count) && (common > 0 || (old.Count == 0 && now.Count == 0));
    }

    private static HashSet<string> Words(INode node) =>
        [.. node.GetDescendantsAndSelf().OfType<IText>().SelectMany(text => Word().Matches(text.Data)).Select(match => match.Value.ToUpperInvariant())];

    private static List<INode> Blocks(IElement element) =>
        [.. element.ChildNodes.Where(node => node is IElement || (node is IText text && !string.IsNullOrWhiteSpace(text.Data)))];

    private static string Signature(INode node) => WithoutIds(node).ToHtml().Replace('\n', ' ');

    private static ComparedBlock Mark(INode node, string mark, IDocument document)
    {
        if (node is IElement element)
        {
            return new ComparedBlock(Marked((IElement)WithoutIds(element), mark, document), IsSame: false);
        }

        var line = document.CreateElement("p");
        line.ClassName = mark;
        line.TextContent = node.TextContent;
        return new ComparedBlock(line, IsSame: false);
    }

    // Tables take no class of their own: their cells do. What takes none and is no part of a table stands in a box that does.
    private static IElement Marked(IElement element, string mark, IDocument document)
    {
        switch (element.LocalName)
        {
            case "tr" or "thead" or "tbody":
                foreach (var child in element.Children)
                {
                    Marked(child, mark, document);
                }

                return element;
            case "h2" or "h3" or "h4" or "h5" or "h6" or "pre" or "hr" or "table":
                var box = document.CreateElement("div");
                box.ClassName = mark;
                box.Append(element);
                return box;
            default:
                element.ClassList.Add(mark);
                return element;
        }
    }

    // Both texts may hold the same anchor, and a page has each once.
    private static INode WithoutIds(INode node)
    {
        var copy = node.Clone(deep: true);
        if (copy is IElement root)
        {
            root.RemoveAttribute("id");
            foreach (var element in root.QuerySelectorAll("[id]"))
            {
                element.RemoveAttribute("id");
            }
        }

        return copy;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
