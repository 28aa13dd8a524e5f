using KnowledgeBase.Search;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>Language codes of files and options.</summary>
internal static class Languages
{
    /// <summary>The language of a code; Spanish for anything but <c>en</c>.</summary>
    public static SearchLanguage Parse(string? code) =>
        string.Equals(code, "en", StringComparison.OrdinalIgnoreCase) ? SearchLanguage.English : SearchLanguage.Spanish;
}
