using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Rendering.Limits;

/// <summary>Finds markup that nests deeper than the renderer follows: brackets without a partner stand inside each other, one level each.</summary>
internal static class NestingDepth
{
    /// <summary>The line of the text, from 1, of the first markup deeper than a limit; <see langword="null"/> when there is none.</summary>
    public static int? LineBeyond(int limit, MarkdownDocument document)
    {
        var rest = new Stack<(MarkdownObject Node, int Depth, int Line)>();
        rest.Push((document, 0, 0));
        while (rest.TryPop(out var next))
        {
            var (node, depth, line) = next;
            if (depth > limit)
            {
                return line + 1;
            }

            switch (node)
            {
                case ContainerBlock container:
                    foreach (var child in container)
                    {
                        rest.Push((child, depth + 1, child.Line));
                    }

                    break;
                case LeafBlock { Inline: { } inline }:
                    rest.Push((inline, depth, line));
                    break;
                case ContainerInline container:
                    for (var child = container.FirstChild; child is not null; child = child.NextSibling)
                    {
                        rest.Push((child, depth + 1, line));
                    }

                    break;
            }
        }

        return null;
    }
}
