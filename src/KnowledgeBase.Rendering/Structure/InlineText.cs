using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Rendering.Extensions.Parameters;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Rendering.Structure;

/// <summary>Takes the words out of inline markup.</summary>
/// <param name="parameter">What stands for a parameter's call.</param>
/// <param name="emptyLink">What stands for a link without words; <see langword="null"/> for nothing.</param>
internal sealed class InlineText(Func<string, string> parameter, Func<LinkTarget, string?> emptyLink)
{
    /// <summary>Parameters as they are written, and the ids of articles for links without words: the text as an author sees it.</summary>
    public static InlineText AsWritten { get; } = new(name => $"{{{{{name}}}}}", target => (target as LinkTarget.ToArticle)?.Article.ToString());

    /// <summary>The words of a leaf; line ends are spaces.</summary>
    public string Of(LeafBlock block)
    {
        if (block.Inline is { } inline)
        {
            return Of(inline);
        }

        return block.Lines.Count == 0 ? string.Empty : block.Lines.ToString().Trim();
    }

    /// <summary>The words of some inline markup.</summary>
    public string Of(ContainerInline inline)
    {
        var text = new StringBuilder();
        Append(text, inline);
        return text.ToString().Trim();
    }

    private void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline autolink:
                text.Append(autolink.Url);
                break;
            case ParameterInline call:
                text.Append(parameter(call.Name));
                break;
            case LinkInline { IsImage: false, FirstChild: null } link:
                text.Append(emptyLink(LinkTarget.Parse(link.Url)));
                break;
            case ContainerInline container:
                for (var child = container.FirstChild; child is not null; child = child.NextSibling)
                {
                    Append(text, child);
                }

                break;
        }
    }
}
