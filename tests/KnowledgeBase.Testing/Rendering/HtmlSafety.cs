using AngleSharp.Dom;

namespace KnowledgeBase.Testing.Rendering;

/// <summary>Finds what could run or load something in a page, whatever made the page.</summary>
public static class HtmlSafety
{
    private static readonly string[] Elements =
        ["script", "iframe", "frame", "object", "embed", "applet", "base", "meta", "link", "style", "svg", "math", "template", "form", "noscript", "video", "audio", "source", "foreignobject"];

    private static readonly string[] AddressAttributes = ["href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "background", "ping"];

    /// <summary>What is dangerous below an element, in words; empty for a safe one.</summary>
    public static IReadOnlyList<string> Dangers(IElement root) => [.. root.QuerySelectorAll("*").SelectMany(DangersOf)];

    private static IEnumerable<string> DangersOf(IElement element)
    {
        if (Elements.Contains(element.LocalName, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"element {element.LocalName}";
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc")
            {
                yield return $"attribute {attribute.Name} of {element.LocalName}";
            }

            if (AddressAttributes.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase) && !IsSafeAddress(attribute.Value))
            {
                yield return $"address {attribute.Value}";
            }
        }
    }

    private static bool IsSafeAddress(string value) =>
        value.StartsWith('#')
        || (value.StartsWith('/') && !value.StartsWith("//", StringComparison.Ordinal) && !value.Contains('\\', StringComparison.Ordinal))
        || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);
}
