using KnowledgeBase.Core.Articles;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class RepackingTests
{
    [Fact]
    public async Task Many_loose_objects_are_packed_while_people_read_and_save()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var saved = new List<(RevisionId Head, string Text)>();
        for (var i = 0; i < 60; i++)
        {
            var text = $"Texto {i}\n";
            saved.Add((await test.SavedAsync(i + 1, test.Main, text), text));
        }

        test.MostLooseObjects = -1;
        await test.RestartAsync();
        for (var i = 0; !test.Log.Messages.Contains("Packed the store's loose objects"); i++)
        {
            Assert.True(i < 500, string.Join(Environment.NewLine, test.Log.Messages));
            await test.SavedAsync(1_000 + i, test.Main, $"Mientras {i}\n");
        }

        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(test.Repository, "objects", "pack"), "*.pack"));
        foreach (var (head, text) in saved)
        {
            Assert.Equal(text, await test.TextAsync(head));
        }

        await test.PublishedAsync(5_000, saved[0].Text);
        await test.GitAsync("fsck", "--strict");
    }
}
