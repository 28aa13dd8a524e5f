namespace KnowledgeBase.Core.Articles;

/// <summary>Conversion between <see cref="Language"/> and the two-letter codes of files, addresses and the API.</summary>
public static class LanguageCode
{
    /// <summary>All languages, the source first.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Spanish, Language.English];

    /// <summary>The two-letter code, <c>es</c> or <c>en</c>.</summary>
    public static string Of(Language language) => language switch
    {
        Language.Spanish => "es",
        Language.English => "en",
    };

    /// <summary>Reads a two-letter code in lower case; anything else gives <see langword="false"/>.</summary>
    public static bool TryParse(string? code, out Language language)
    {
        language = code == "en" ? Language.English : Language.Spanish;
        return code is "es" or "en";
    }

    /// <summary>The language of a code, or <see langword="null"/> when it names none.</summary>
    public static Language? Parse(string? code) => TryParse(code, out var language) ? language : null;

    /// <summary>The language that is not this one.</summary>
    public static Language Other(Language language) => language == Language.Spanish ? Language.English : Language.Spanish;
}
