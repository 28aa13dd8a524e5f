using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;
using KnowledgeBase.Core.Store;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class SavingTests
{
    private const string Other = "articles/tarjeta/kb-0002-otra.es.md";
    private const string Picture = "articles/tarjeta/kb-0001.files/pantalla.png";

    [Fact]
    public async Task A_save_stands_on_the_line_of_its_change_request_and_is_not_published()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var main = test.Main;
        var head = await test.SavedAsync(3, main, "Dos\n");
        await test.SavedAsync(3, head, "Nuevo\n", Other, TestStore.Eva);

        var content = await test.ChangeRequestAsync(3);
        Assert.Equal(main, content.Base);
        Assert.False(content.IsBehind);
        Assert.Equal([TestStore.Path, Other], content.Files.Select(file => file.Path));
        Assert.Null(content.Files[1].Base);
        Assert.Equal([TestStore.Ana, TestStore.Eva], content.Writers);
        Assert.Equal(main, test.Main);
        Assert.Equal("Uno\n", await test.TextAsync(test.Main));
        Assert.Equal("Dos\n", await test.TextAsync(content.Head));
        Assert.Equal([new ChangeRequestNumber(3)], await test.Store.ListChangeRequestsAsync(CancellationToken.None));
        Assert.Equal(2, await test.Store.HighestArticleNumberAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_repeated_save_answers_like_the_first_one_also_after_a_restart()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var main = test.Main;
        var key = Guid.NewGuid();
        var first = await test.SaveAsync(3, main, "Dos\n", key: key);
        await test.SavedAsync(3, ((SaveOutcome.Saved)first).Head, "Tres\n");
        var repeated = await test.SaveAsync(3, main, "Dos\n", key: key);
        await test.RestartAsync();

        Assert.Equal(first, repeated);
        Assert.Equal(first, await test.SaveAsync(3, main, "Dos\n", key: key));
        Assert.Equal("2", await test.GitAsync("rev-list", "--count", "refs/kb/changes/3", "^main"));
    }

    [Fact]
    public async Task Saving_the_same_text_again_makes_no_commit()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var head = await test.SavedAsync(3, test.Main, "Dos\n");

        Assert.Equal(new SaveOutcome.Saved(head, Merged: false), await test.SaveAsync(3, head, "Dos\n"));
    }

    [Fact]
    public async Task A_base_from_elsewhere_is_unknown()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var foreign = await test.SavedAsync(4, test.Main, "De otra solicitud\n");
        await test.SavedAsync(3, test.Main, "Dos\n");

        Assert.IsType<SaveOutcome.UnknownBase>(await test.SaveAsync(3, foreign, "Tres\n"));
        Assert.IsType<SaveOutcome.UnknownBase>(await test.SaveAsync(5, RevisionId.Parse(new string('a', 40)), "Tres\n"));
        Assert.Null(await test.Store.FindChangeRequestAsync(new ChangeRequestNumber(5), CancellationToken.None));
    }

    [Fact]
    public async Task Files_can_be_removed_and_images_added()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"), (Other, "Otra\n"));
        byte[] image = [0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255];
        var request = new SaveRequest(
            new ChangeRequestNumber(1), test.Main, TestStore.Ana, "Cambia", [new(Other, null), new(Picture, image)], Guid.NewGuid());
        var head = Assert.IsType<SaveOutcome.Saved>(await test.Store.SaveAsync(request, CancellationToken.None)).Head;
        await test.PublishAsync(1, head);

        Assert.Equal([TestStore.Path, Picture], test.Store.Published.Tree.Files.Keys.Order(StringComparer.Ordinal));
        var stored = await test.Store.ReadBytesAsync(test.Store.Published.Tree.Find(Picture)!.Value, CancellationToken.None);
        Assert.Equal(image, stored!.Value.ToArray());
        var history = await test.Store.HistoryAsync(Other, CancellationToken.None);
        Assert.Null(history[0].Blob);
        Assert.NotNull(history[1].Blob);
    }

    [Theory]
    [InlineData("../fuera.md")]
    [InlineData("articles/../parameters.yml")]
    [InlineData("/etc/passwd")]
    [InlineData("articles/.git/config")]
    [InlineData("articles/tarjeta/--output=x.md")]
    [InlineData(":(exclude)articles/x.md")]
    [InlineData("articles/tarjeta/con\nsalto.md")]
    [InlineData("parameters.yml\n")]
    [InlineData("articles\\tarjeta\\x.md")]
    [InlineData("articles/tarjeta/ñ.md")]
    [InlineData("README.md")]
    [InlineData("articles/tarjeta/kb-0001.files/dibujo.svg")]
    [InlineData("articles/tarjeta/pagina.html")]
    [InlineData("articles/")]
    [InlineData("")]
    public async Task A_path_that_the_content_cannot_have_is_refused(string path)
    {
        await using var test = await TestStore.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => test.SaveAsync(1, test.Main, "x", path));
    }

    [Fact]
    public async Task A_text_over_256_KB_is_refused()
    {
        await using var test = await TestStore.OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => test.SaveAsync(1, test.Main, new string('x', (256 * 1024) + 1)));
    }

    [Fact]
    public async Task Hostile_names_and_messages_forge_nothing_in_a_commit()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var author = new Person(new UserId("u-1"), "Eva <u-eva@users.invalid> 0 +0000\nparent 0123\n\0");
        var head = await test.SavedAsync(3, test.Main, "Dos\n", author: author);
        var outcome = await test.PublishAsync(
            3, head, "x\n\nReviewed-by: Nadie <n@users.invalid>\nChange-request: 9\n\0Change-request-head: " + new string('a', 40), author);
        var revision = Assert.IsType<PublishOutcome.Published>(outcome).Revision;

        var published = await test.Store.FindRevisionAsync(revision, CancellationToken.None);
        Assert.Equal([TestStore.Luis, TestStore.Eva], published!.Approvers);
        Assert.Equal(new ChangeRequestNumber(3), published.ChangeRequest);
        Assert.Equal(new UserId("u-1"), published.Author.Id);
        Assert.Equal(outcome, await test.PublishAsync(3, head));
        await test.GitAsync("fsck", "--strict");
    }

    [Fact]
    public async Task Twenty_people_who_save_at_once_lose_nothing_that_was_acknowledged()
    {
        const int People = 20;
        const int Saves = 5;
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var main = test.Main;

        async Task<List<(RevisionId Head, string Path, string Text)>> WorkAsync(int person)
        {
            var saved = new List<(RevisionId, string, string)>();
            var path = $"articles/tarjeta/kb-{1000 + (person / 2):D4}-x.es.md";
            var basis = main;
            for (var i = 0; i < Saves; i++)
            {
                var text = $"Persona {person}, texto {i}\n";
                switch (await test.SaveAsync(1 + (person % 3), basis, text, path))
                {
                    case SaveOutcome.Saved done:
                        saved.Add((done.Head, path, text));
                        basis = done.Head;
                        break;
                    case SaveOutcome.Conflict conflict:
                        Assert.Equal(text, Assert.Single(conflict.Files).Yours);
                        basis = conflict.Head;
                        break;
                    default:
                        Assert.Fail("Only saved or conflict can come of this.");
                        break;
                }
            }

            return saved;
        }

        var all = await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(() => WorkAsync(person))));
        await test.RestartAsync();

        Assert.NotEmpty(all.SelectMany(saved => saved));
        foreach (var (head, path, text) in all.SelectMany(saved => saved))
        {
            Assert.Equal(text, await test.TextAsync(head, path));
        }

        await test.GitAsync("fsck", "--strict");
    }

    [Fact]
    public async Task When_the_disk_refuses_nothing_is_saved_reading_goes_on_and_saving_works_again_without_a_restart()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var main = test.Main;
        var blob = BlobHash.Of(Encoding.UTF8.GetBytes("Dos\n"));
        var obstacle = System.IO.Path.Combine(test.Repository, "objects", blob.Value[..2]);
        await File.WriteAllTextAsync(obstacle, "in the way");

        await Assert.ThrowsAsync<ContentStoreUnavailableException>(() => test.SaveAsync(1, main, "Dos\n"));
        Assert.Equal("Uno\n", await test.TextAsync(main));
        Assert.Null(await test.Store.FindChangeRequestAsync(new ChangeRequestNumber(1), CancellationToken.None));
        File.Delete(obstacle);
        Assert.Equal("Dos\n", await test.TextAsync(await test.SavedAsync(1, main, "Dos\n")));
    }
}
