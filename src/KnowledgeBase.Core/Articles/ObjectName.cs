using System.Buffers;

namespace KnowledgeBase.Core.Articles;

/// <summary>The form that blob and revision ids share.</summary>
internal static class ObjectName
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether the text is 40 hexadecimal digits in lower case.</summary>
    public static bool IsValid(string? text) => text is { Length: 40 } && !text.AsSpan().ContainsAnyExcept(HexDigits);
}
