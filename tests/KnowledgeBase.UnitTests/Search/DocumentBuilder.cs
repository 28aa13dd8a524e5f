using KnowledgeBase.Search;

namespace KnowledgeBase.UnitTests.Search;

/// <summary>Makes search documents for tests.</summary>
internal static class DocumentBuilder
{
    public static AccessKey Tier1 { get; } = new("tier1");

    public static AccessKey Tier2 { get; } = new("tier2");

    public static SearchDocument Spanish(string key, string title, string text = "", string? group = null) =>
        Document(key, SearchLanguage.Spanish, title, text, group);

    public static SearchDocument English(string key, string title, string text = "", string? group = null) =>
        Document(key, SearchLanguage.English, title, text, group);

    private static SearchDocument Document(string key, SearchLanguage language, string title, string text, string? group) => new()
    {
        Key = key,
        Group = group ?? key,
        Language = language,
        AccessKeys = [Tier1],
        Title = title,
        Sections = text.Length == 0 ? [] : [new SearchSection("s-text", "", text)],
    };
}
