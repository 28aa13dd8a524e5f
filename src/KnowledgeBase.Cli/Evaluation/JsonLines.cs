using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>Reads files of one JSON object a line, compressed ones (<c>.gz</c>) too.</summary>
internal static class JsonLines
{
    /// <summary>Reads all rows.</summary>
    /// <exception cref="JsonException">A line is not such an object.</exception>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(FileInfo file, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        await using var stream = file.OpenRead();
        await using Stream content = file.Extension is ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(content, Encoding.UTF8);
        var rows = new List<T>();
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                rows.Add(JsonSerializer.Deserialize(line, type) ?? throw new JsonException($"{file.Name}: a line holds no object."));
            }
        }

        return rows;
    }
}
