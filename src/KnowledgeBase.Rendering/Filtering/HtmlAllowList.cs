using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Rendering.Filtering;

/// <summary>
/// The last gate before a page: whatever the renderer wrote, only the tags, attributes and addresses of this list pass. README.md shows the list; a test
/// holds the two together.
/// </summary>
public static partial class HtmlAllowList
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, Func<string, bool>>> Tags = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["section"] = "id class",
        ["h2"] = string.Empty,
        ["h3"] = "id",
        ["h4"] = "id",
        ["h5"] = "id",
        ["h6"] = "id",
        ["p"] = "class",
        ["strong"] = string.Empty,
        ["em"] = string.Empty,
        ["ins"] = string.Empty,
        ["del"] = string.Empty,
        ["code"] = string.Empty,
        ["pre"] = string.Empty,
        ["br"] = string.Empty,
        ["hr"] = string.Empty,
        ["ul"] = "class",
        ["ol"] = "class start",
        ["li"] = "id class",
        ["blockquote"] = "class",
        ["aside"] = "class role",
        ["div"] = "class tabindex",
        ["span"] = "class data-parameter title",
        ["button"] = "class type data-copy",
        ["table"] = string.Empty,
        ["thead"] = string.Empty,
        ["tbody"] = string.Empty,
        ["tr"] = string.Empty,
        ["th"] = "class scope",
        ["td"] = "class",
        ["a"] = "class href rel",
        ["img"] = "class src alt loading",
    }.ToFrozenDictionary(
        tag => tag.Key,
        tag => tag.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenDictionary(name => name, ValueRule, StringComparer.Ordinal),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> VoidTags = FrozenSet.Create(StringComparer.Ordinal, "br", "hr", "img");

    /// <summary>The tags that pass, each with its attributes, in alphabetical order.</summary>
    public static IReadOnlyList<(string Tag, IReadOnlyList<string> Attributes)> Allowed { get; } =
        [.. Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal)
            .Select(tag => (tag.Key, (IReadOnlyList<string>)[.. tag.Value.Keys.Order(StringComparer.Ordinal)]))];

    /// <summary>The HTML with everything left out that is not on the list; the words of a forbidden element go with it.</summary>
    /// <param name="html">A fragment of a page's body.</param>
    public static string Clean(string html)
    {
        // A whole document, and a walk and a writer of our own: the library moves a fragment's nodes, lists descendants and writes text in quadratic time.
        var body = new HtmlParser().ParseDocument($"<!DOCTYPE html><body>{html}").Body!;
        var clean = new StringBuilder(html.Length);
        var rest = new Stack<(INode? Node, string? ClosingTag)>();
        PushChildren(rest, body);
        while (rest.TryPop(out var next))
        {
            switch (next.Node)
            {
                case null:
                    clean.Append("</").Append(next.ClosingTag).Append('>');
                    break;
                case IText text:
                    clean.Append(Escape(text.Data));
                    break;
                case IElement element when element.NamespaceUri == NamespaceNames.HtmlUri && Tags.TryGetValue(element.LocalName, out var attributes):
                    Open(clean, element, attributes);
                    if (!VoidTags.Contains(element.LocalName))
                    {
                        rest.Push((null, element.LocalName));
                        PushChildren(rest, element);
                    }

                    break;
            }
        }

        return clean.ToString();
    }

    private static void PushChildren(Stack<(INode? Node, string? ClosingTag)> rest, IElement element)
    {
        foreach (var child in element.ChildNodes.Reverse())
        {
            rest.Push((child, null));
        }
    }

    private static void Open(StringBuilder clean, IElement element, FrozenDictionary<string, Func<string, bool>> allowed)
    {
        clean.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            if (attribute.NamespaceUri is null && allowed.TryGetValue(attribute.Name, out var accepts) && accepts(attribute.Value))
            {
                clean.Append(' ').Append(attribute.Name).Append("=\"").Append(Escape(attribute.Value)).Append('"');
            }
        }

        clean.Append('>');
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static Func<string, bool> ValueRule(string attribute) => attribute switch
    {
        "id" => AnchorPattern().IsMatch,
        "class" => ClassPattern().IsMatch,
        "href" => IsAddress,
        "src" => IsOwnPath,
        "rel" => value => value == "noopener noreferrer",
        "role" => value => value == "note",
        "type" => value => value == "button",
        "scope" => value => value == "col",
        "loading" => value => value == "lazy",
        "tabindex" => value => value == "0",
        "start" => NumberPattern().IsMatch,
        "data-copy" => value => value.Length == 0,
        "alt" or "title" or "data-parameter" => _ => true,
        _ => throw new ArgumentOutOfRangeException(nameof(attribute), attribute, "Every attribute of the list needs a rule for its values."),
    };

    private static bool IsAddress(string value) => LinkTarget.Parse(value) switch
    {
        LinkTarget.ToAnchor or LinkTarget.Outside => true,
        _ => IsOwnPath(value),
    };

    // One slash, never two: "//example.com" is another site.
    private static bool IsOwnPath(string value) => OwnPathPattern().IsMatch(value);

    [GeneratedRegex("^(s|h|q|step)-[a-z0-9-]{1,90}$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AnchorPattern();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)*)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ClassPattern();

    [GeneratedRegex("^[0-9]{1,9}$", RegexOptions.NonBacktracking)]
    private static partial Regex NumberPattern();

    [GeneratedRegex("^/([A-Za-z0-9._~%=&?-][A-Za-z0-9._~%=&?/-]*)?(#(s|h|q|step)-[a-z0-9-]{1,90})?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnPathPattern();
}
