using System.Text.Json;
using KnowledgeBase.Search;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Retrieval.Indexing;

/// <summary>Keeps the index on disk for the next start. Whatever happens to those files, the worst is that everything is indexed again.</summary>
/// <param name="engine">The index.</param>
/// <param name="folder">Where it is kept.</param>
/// <param name="logger">Tells operators when it could not be kept or taken over.</param>
/// <param name="isReadOnly">Whether what is kept stays as it is.</param>
public sealed partial class IndexKeeper(ISearchEngine engine, string folder, ILogger<IndexKeeper> logger, bool isReadOnly = false)
{
    /// <summary>A keeper of the same folder that only takes over, for an index that is to differ.</summary>
    /// <param name="other">That index.</param>
    internal IndexKeeper ReadOnlyFor(ISearchEngine other) => new(other, folder, logger, isReadOnly: true);

    /// <summary>Takes over the index that was kept, if there is one that fits.</summary>
    /// <returns>What it was made of; <see langword="null"/> when the engine is still empty.</returns>
    internal IndexedContent? Restore()
    {
        var reading = engine.Restore(folder);
        switch (reading)
        {
            case SnapshotReading.Restored restored:
                var content = JsonSerializer.Deserialize(restored.Stamp, IndexedContentJson.Default.IndexedContent)!;
                LogRestored(logger, content.Editions.Count);
                return content;
            case SnapshotReading.Damaged:
                LogDamaged(logger, folder);
                return null;
            default:
                return null;
        }
    }

    /// <summary>Keeps the index as it is now, in the background.</summary>
    internal void Keep(IndexedContent content)
    {
        if (!isReadOnly)
        {
            _ = KeepAsync(JsonSerializer.Serialize(content, IndexedContentJson.Default.IndexedContent));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Took over the search index that was kept: {Count} editions")]
    private static partial void LogRestored(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index in {Folder} is damaged; everything is indexed again")]
    private static partial void LogDamaged(ILogger logger, string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index could not be kept in {Folder}; the next start will take longer")]
    private static partial void LogNotKept(ILogger logger, Exception problem, string folder);

    private async Task KeepAsync(string stamp)
    {
        try
        {
            await engine.SaveAsync(folder, stamp);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LogNotKept(logger, problem, folder);
        }
    }
}
