using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Testing.Guard;

/// <summary>
/// Texts with what the card-data guard must find in them, from <c>card-data-examples.json</c>. The guard of the server and the guard of the
/// browser are held to the same ones.
/// </summary>
public sealed partial class CardDataExamples
{
    /// <summary>Where the examples stand.</summary>
    public static string File { get; } = RepositoryFolder.Path("tests", "KnowledgeBase.Testing", "Guard", "card-data-examples.json");

    /// <summary>All examples.</summary>
    public static IReadOnlyList<Example> All { get; } = JsonSerializer.Deserialize(System.IO.File.ReadAllBytes(File), ExamplesJson.Default.IReadOnlyListExample) ?? [];

    /// <summary>One text.</summary>
    /// <param name="Text">What somebody typed.</param>
    /// <param name="Found">What is in it, in its order.</param>
    /// <param name="ServerOnly">Whether the browser does not look for it.</param>
    public sealed record Example(string Text, IReadOnlyList<Found> Found, bool ServerOnly = false);

    /// <summary>Something in a text.</summary>
    /// <param name="Kind">The kind in camel case.</param>
    /// <param name="Text">Where it stands, as typed.</param>
    /// <param name="Masked">What may stand in its place.</param>
    public sealed record Found(string Kind, string Text, string Masked);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(IReadOnlyList<Example>))]
    private sealed partial class ExamplesJson : JsonSerializerContext;
}
