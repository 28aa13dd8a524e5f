using System.Text.Json;

namespace KnowledgeBase.Testing;

/// <summary>Texts that the card-data guard blocks or lets through, the same on the server and in the browser: <c>tests/guard-examples.json</c>.</summary>
public static class GuardExamples
{
    /// <summary>Each text and whether it is blocked.</summary>
    public static IReadOnlyList<(string Text, bool Blocked)> All { get; } =
        [.. JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Path("tests", "guard-examples.json"))).RootElement.EnumerateArray()
            .Select(example => (example.GetProperty("text").GetString()!, example.GetProperty("blocked").GetBoolean()))];
}
