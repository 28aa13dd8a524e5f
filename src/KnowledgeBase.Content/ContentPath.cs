using System.Text.RegularExpressions;

namespace KnowledgeBase.Content;

/// <summary>Which paths the content may have: lower-case names made by the server, in the folders and files of docs/authors.md.</summary>
internal static partial class ContentPath
{
    /// <summary>The largest text, in bytes; longer ones are refused before anything parses them.</summary>
    public const int MaxTextBytes = 256 * 1024;

    /// <summary>The largest image, in bytes.</summary>
    public const int MaxImageBytes = 5 * 1024 * 1024;

    private const int MaxLength = 200;

    /// <summary>Whether the content may have a file of that path.</summary>
    public static bool IsAllowed(string path) => path.Length <= MaxLength && Allowed().IsMatch(path);

    /// <summary>Whether the file is a text, by its extension.</summary>
    public static bool IsText(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    /// <summary>The largest size of a file, in bytes.</summary>
    public static int MaxBytes(string path) => IsText(path) ? MaxTextBytes : MaxImageBytes;

    [GeneratedRegex(
        @"^(parameters\.yml|glossary\.yml|search-tests\.yml|(articles|templates)(/[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)*){1,4})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Allowed();
}
