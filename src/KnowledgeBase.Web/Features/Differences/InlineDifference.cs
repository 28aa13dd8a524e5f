using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;

namespace KnowledgeBase.Web.Features.Differences;

/// <summary>
/// Compares the words of two blocks. Every word keeps the inline elements that it stands in (a link, emphasis); words that came are put into
/// <c>ins</c>, words that went into <c>del</c>.
/// </summary>
internal static partial class InlineDifference
{
    /// <summary>The nodes of the merged block.</summary>
    /// <param name="before">The older block's children.</param>
    /// <param name="after">The newer block's children.</param>
    /// <param name="document">Makes the nodes.</param>
    public static IReadOnlyList<INode> Compare(IReadOnlyList<INode> before, IReadOnlyList<INode> after, IDocument document)
    {
        var (old, now) = (Pieces(before), Pieces(after));
        var nodes = new List<INode>();
        foreach (var step in SequenceDifference.Between([.. old.Select(piece => piece.Signature)], [.. now.Select(piece => piece.Signature)]))
        {
            var pieces = step.Change == SequenceChange.Removed ? old.GetRange(step.Before, step.Count) : now.GetRange(step.After, step.Count);
            var made = Rebuild(pieces, document);
            if (step.Change == SequenceChange.Same)
            {
                nodes.AddRange(made);
                continue;
            }

            var mark = document.CreateElement(step.Change == SequenceChange.Added ? "ins" : "del");
            mark.Append([.. made]);
            nodes.Add(mark);
        }

        return nodes;
    }

    private static List<Piece> Pieces(IReadOnlyList<INode> nodes)
    {
        var pieces = new List<Piece>();
        foreach (var node in nodes)
        {
            Collect(node, [], string.Empty, pieces);
        }

        return pieces;
    }

    private static void Collect(INode node, List<IElement> around, string path, List<Piece> pieces)
    {
        if (node is IText text)
        {
            pieces.AddRange(Word().Matches(text.Data).Select(match => new Piece(match.Value, null, [.. around], $"{path}{match.Value.Replace('\n', ' ')}")));
        }
        else if (node is IElement { HasChildNodes: true } element)
        {
            List<IElement> inside = [.. around, element];
            var deeper = $"{path}{Opening(element)}";
            foreach (var child in element.ChildNodes)
            {
                Collect(child, inside, deeper, pieces);
            }
        }
        else if (node is IElement atom)
        {
            pieces.Add(new Piece(null, atom, [.. around], $"{path}{Opening(atom)}"));
        }
    }

    private static string Opening(IElement element) => ((IElement)element.Clone(deep: false)).ToHtml().Replace('\n', ' ');

    // Neighbours that stand in the same elements share one copy of them.
    private static List<INode> Rebuild(List<Piece> pieces, IDocument document)
    {
        var nodes = new List<INode>();
        IReadOnlyList<IElement>? openPath = null;
        INode? open = null;
        foreach (var piece in pieces)
        {
            var content = piece.Atom is { } atom ? atom.Clone(deep: true) : document.CreateTextNode(piece.Text!);
            if (open is not null && openPath!.SequenceEqual(piece.Around))
            {
                open.AppendChild(content);
                continue;
            }

            if (piece.Around.Count == 0)
            {
                (open, openPath) = (null, null);
                nodes.Add(content);
                continue;
            }

            INode? outer = null;
            foreach (var element in piece.Around)
            {
                var copy = (IElement)element.Clone(deep: false);
                copy.RemoveAttribute("id");
                open = outer is null ? copy : open!.AppendChild(copy);
                outer ??= copy;
            }

            open!.AppendChild(content);
            openPath = piece.Around;
            nodes.Add(outer!);
        }

        return nodes;
    }

    private sealed record Piece(string? Text, IElement? Atom, IReadOnlyList<IElement> Around, string Signature);

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|.", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
