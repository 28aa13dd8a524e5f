using KnowledgeBase.Search;
using KnowledgeBase.Search.Ranking;
using KnowledgeBase.Testing;
using Xunit;

namespace KnowledgeBase.UnitTests.Search;

/// <summary>The index on disk: whole or not taken, whatever happened to it.</summary>
public sealed class SnapshotTests : IDisposable
{
    private const string Stamp = "commit 1";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_index_with_updates_and_deletions_answers_after_a_restart_as_before()
    {
        var random = new RandomCollection(21);
        using var engine = new EmbeddedSearchEngine();
        ApplyRandomly(engine, random, 120);
        await engine.SaveAsync(_folder.Path, Stamp);
        using var restored = new EmbeddedSearchEngine();
        Assert.Equal(Stamp, Assert.IsType<SnapshotReading.Restored>(restored.Restore(_folder.Path)).Stamp);
        AssertSame(engine, restored, random, 200);

        // It goes on like any other, and so does what is kept of it.
        var more = random.Document("d7");
        engine.Apply(new SearchBatch { Documents = [more], Deletions = ["d1", "d2"] });
        restored.Apply(new SearchBatch { Documents = [more], Deletions = ["d1", "d2"] });
        AssertSame(engine, restored, random, 100);
        await restored.SaveAsync(_folder.Path, "commit 2");
        using var again = new EmbeddedSearchEngine();
        Assert.Equal("commit 2", Assert.IsType<SnapshotReading.Restored>(again.Restore(_folder.Path)).Stamp);
        AssertSame(engine, again, random, 100);
    }

    [Fact]
    public void An_empty_folder_has_no_index()
    {
        using var engine = new EmbeddedSearchEngine();
        Assert.IsType<SnapshotReading.Missing>(engine.Restore(_folder.Path));
        Assert.IsType<SnapshotReading.Missing>(engine.Restore(Path.Combine(_folder.Path, "none")));
    }

    [Fact]
    public async Task An_index_made_with_other_weights_is_not_taken()
    {
        await SaveSmallAsync();
        using var engine = new EmbeddedSearchEngine(SearchWeights.Plain);
        Assert.IsType<SnapshotReading.OfOtherVersion>(engine.Restore(_folder.Path));
        Assert.Equal(0, engine.Statistics().Documents);
    }

    [Fact]
    public async Task Any_altered_byte_is_noticed()
    {
        await SaveSmallAsync();
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            for (var at = 0; at < bytes.Length; at += 1 + (bytes.Length / 400))
            {
                bytes[at] ^= 0x10;
                await File.WriteAllBytesAsync(file, bytes);
                AssertRefused();
                bytes[at] ^= 0x10;
            }

            await File.WriteAllBytesAsync(file, bytes);
        }

        AssertTaken(Stamp);
    }

    [Fact]
    public async Task Any_missing_end_is_noticed()
    {
        await SaveSmallAsync();
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            for (var length = 0; length < bytes.Length; length += 1 + (bytes.Length / 100))
            {
                await File.WriteAllBytesAsync(file, bytes[..length]);
                AssertRefused();
            }

            await File.WriteAllBytesAsync(file, [.. bytes, 0]);
            AssertRefused();
            await File.WriteAllBytesAsync(file, bytes);
        }

        AssertTaken(Stamp);
    }

    [Fact]
    public async Task A_segment_that_is_gone_or_swapped_with_another_is_noticed()
    {
        using var engine = new EmbeddedSearchEngine();
        engine.Apply(new SearchBatch { Documents = [DocumentBuilder.Spanish("a", "Contracargo")] });
        engine.Apply(new SearchBatch { Documents = [DocumentBuilder.Spanish("b", "Reembolso")] });
        await engine.SaveAsync(_folder.Path, Stamp);
        var segments = Directory.GetFiles(_folder.Path, "segment-*");
        Assert.Equal(2, segments.Length);
        var first = await File.ReadAllBytesAsync(segments[0]);
        File.Copy(segments[1], segments[0], overwrite: true);
        AssertRefused();
        File.Delete(segments[0]);
        AssertRefused();
        await File.WriteAllBytesAsync(segments[0], first);
        AssertTaken(Stamp);
    }

    [Fact]
    public async Task What_a_write_that_was_cut_off_left_behind_does_no_harm()
    {
        await SaveSmallAsync();
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "index.kbx.tmp"), bytes[..(bytes.Length / 2)]);
            await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "segment.tmp"), bytes[..(bytes.Length / 2)]);
            await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "segment-00.kbs"), bytes);
            AssertTaken(Stamp);
        }

        using var engine = new EmbeddedSearchEngine();
        engine.Restore(_folder.Path);
        await engine.SaveAsync(_folder.Path, "commit 2");
        Assert.Equal(2, Directory.GetFiles(_folder.Path, "*.kb?").Length);
        AssertTaken("commit 2");
    }

    [Fact]
    public async Task A_disk_that_refuses_leaves_the_old_index_and_is_told()
    {
        await SaveSmallAsync();

        // A folder stands where the file would be written first.
        var obstacle = Path.Combine(_folder.Path, "index.kbx.tmp");
        Directory.CreateDirectory(obstacle);
        using var engine = new EmbeddedSearchEngine();
        engine.Apply(new SearchBatch { Documents = [DocumentBuilder.Spanish("b", "Reembolso")] });
        await Assert.ThrowsAnyAsync<SystemException>(() => engine.SaveAsync(_folder.Path, "commit 2"));
        AssertTaken(Stamp);
        Directory.Delete(obstacle);
        await engine.SaveAsync(_folder.Path, "commit 3");
        AssertTaken("commit 3");
    }

    [Fact]
    public async Task The_last_of_many_indexes_is_kept_while_changes_go_on()
    {
        using var engine = new EmbeddedSearchEngine();
        var kept = Task.CompletedTask;
        for (var version = 0; version <= 60; version++)
        {
            engine.Apply(new SearchBatch { Documents = [DocumentBuilder.Spanish($"d{version % 7}", $"Tarjeta versión{version}")] });
            kept = engine.SaveAsync(_folder.Path, $"{version}");
        }

        await kept;
        using var restored = new EmbeddedSearchEngine();
        Assert.Equal("60", Assert.IsType<SnapshotReading.Restored>(restored.Restore(_folder.Path)).Stamp);
        Assert.Equal(7, restored.Statistics().Documents);
        Assert.Single(restored.Search(new SearchRequest { Query = "versión60", AccessKeys = [DocumentBuilder.Tier1] }).Hits);
    }

    private static void ApplyRandomly(EmbeddedSearchEngine engine, RandomCollection random, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            engine.Apply(new SearchBatch
            {
                Documents = [.. Enumerable.Range(0, 1 + random.Next(6)).Select(_ => random.Document($"d{random.Next(150)}"))],
                Deletions = [$"d{random.Next(150)}"],
            });
        }
    }

    private static void AssertSame(EmbeddedSearchEngine expected, EmbeddedSearchEngine actual, RandomCollection random, int queries)
    {
        Assert.Equal(expected.Statistics().Documents, actual.Statistics().Documents);
        for (var i = 0; i < queries; i++)
        {
            var text = random.Query();
            var request = new SearchRequest
            {
                Query = i % 3 == 0 ? text.TrimEnd()[..^1] : i % 3 == 1 ? text : $"\"{text}\" -{random.Word()}",
                AccessKeys = [i % 2 == 0 ? DocumentBuilder.Tier1 : DocumentBuilder.Tier2],
            };
            var (before, after) = (expected.Search(request), actual.Search(request));
            Assert.Equal(before.Total, after.Total);
            Assert.Equal(before.Suggestion, after.Suggestion);
            Assert.Equal(
                before.Hits.Select(hit => (hit.Key, hit.Score, hit.Section, hit.Snippet.ToHtml())),
                after.Hits.Select(hit => (hit.Key, hit.Score, hit.Section, hit.Snippet.ToHtml())));
        }
    }

    private async Task SaveSmallAsync()
    {
        using var engine = new EmbeddedSearchEngine();
        engine.Apply(new SearchBatch { Documents = [DocumentBuilder.Spanish("a", "Contracargo", "Cómo se registra un contracargo con facetas.") with { Facets = [new Facet("kind", "sop")] }] });
        await engine.SaveAsync(_folder.Path, Stamp);
    }

    private void AssertTaken(string stamp)
    {
        using var engine = new EmbeddedSearchEngine();
        Assert.Equal(stamp, Assert.IsType<SnapshotReading.Restored>(engine.Restore(_folder.Path)).Stamp);
    }

    private void AssertRefused()
    {
        using var engine = new EmbeddedSearchEngine();
        Assert.IsType<SnapshotReading.Damaged>(engine.Restore(_folder.Path));
        Assert.Equal(0, engine.Statistics().Documents);
    }
}
