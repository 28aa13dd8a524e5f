using System.Buffers;

namespace KnowledgeBase.Content;

/// <summary>Which paths the content may have: lower-case names made by the server, in the folders and files of docs/authors.md.</summary>
internal static class ContentPath
{
    /// <summary>The largest text, in bytes; longer ones are refused before anything parses them.</summary>
    public const int MaxTextBytes = 256 * 1024;

    /// <summary>The largest image, in bytes.</summary>
    public const int MaxImageBytes = 5 * 1024 * 1024;

    private const int MaxLength = 200;
    private const int MaxDepth = 5;
    private static readonly string[] Extensions = [".md", ".yml", ".png", ".jpg", ".jpeg", ".webp"];
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.");

    /// <summary>
    /// Whether the content may have a file of that path. Names begin with a letter or a digit, so that none is hidden or could be an option;
    /// dots stand alone and not at the end. Texts and images only: nothing that a browser would run.
    /// </summary>
    public static bool IsAllowed(string path)
    {
        if (path is "parameters.yml" or "glossary.yml" or "forbidden-words.yml" or "search-tests.yml")
        {
            return true;
        }

        if (path.Length > MaxLength
            || !Extensions.Any(extension => path.EndsWith(extension, StringComparison.Ordinal))
            || (!path.StartsWith("articles/", StringComparison.Ordinal) && !path.StartsWith("templates/", StringComparison.Ordinal)))
        {
            return false;
        }

        var depth = 0;
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (++depth > MaxDepth || !IsName(path.AsSpan(range)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the file is a text, by its extension.</summary>
    public static bool IsText(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    /// <summary>The largest size of a file, in bytes.</summary>
    public static int MaxBytes(string path) => IsText(path) ? MaxTextBytes : MaxImageBytes;

    private static bool IsName(ReadOnlySpan<char> name) =>
        name.Length > 0
        && char.IsAsciiLetterOrDigit(name[0])
        && name[^1] != '.'
        && !name.ContainsAnyExcept(NameCharacters)
        && !name.Contains("..", StringComparison.Ordinal);
}
