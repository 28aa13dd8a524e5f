using System.Text;
using System.Text.Json;
using KnowledgeBase.Search;

namespace KnowledgeBase.Benchmarks.Search;

/// <summary>Reads rows <c>{"id","lang","title","text"}</c> of a file, as <c>kb eval</c> does.</summary>
internal static class Passages
{
    public static AccessKey Everybody { get; } = new("benchmark");

    /// <summary>The passages as documents.</summary>
    public static List<SearchDocument> Read(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0).Select(ReadDocument)];

    /// <summary>The queries with their languages.</summary>
    public static (string Text, SearchLanguage Language)[] ReadQueries(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0).Select(line =>
    {
        using var row = JsonDocument.Parse(line);
        return (Text(row, "text"), LanguageOf(row));
    })];

    /// <summary>Bytes of the texts in UTF-8.</summary>
    public static long Bytes(IEnumerable<SearchDocument> documents) =>
        documents.Sum(document => (long)Encoding.UTF8.GetByteCount(document.Title) + Encoding.UTF8.GetByteCount(document.Sections[0].Text));

    private static SearchDocument ReadDocument(string line)
    {
        using var row = JsonDocument.Parse(line);
        return new SearchDocument
        {
            Key = $"{Text(row, "lang")}/{Text(row, "id")}",
            Group = Text(row, "id"),
            Language = LanguageOf(row),
            AccessKeys = [Everybody],
            Title = Text(row, "title"),
            Sections = [new SearchSection("", "", Text(row, "text"))],
        };
    }

    private static SearchLanguage LanguageOf(JsonDocument row) => Text(row, "lang") == "en" ? SearchLanguage.English : SearchLanguage.Spanish;

    private static string Text(JsonDocument row, string name) => row.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
