using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class MergingTests
{
    private const string Text = "a\nb\nc\nd\ne\nf\ng\n";
    private const string First = "A\nb\nc\nd\ne\nf\ng\n";
    private const string Last = "a\nb\nc\nd\ne\nf\nG\n";
    private const string Both = "A\nb\nc\nd\ne\nf\nG\n";
    private const string Other = "articles/tarjeta/kb-0002-otra.es.md";

    [Fact]
    public async Task A_stale_save_of_other_lines_is_merged()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var old = await test.SavedAsync(1, test.Main, Text + "h\n");
        await test.SavedAsync(1, old, First + "h\n");
        var outcome = await test.SaveAsync(1, old, Last + "h\n");

        var saved = Assert.IsType<SaveOutcome.Saved>(outcome);
        Assert.True(saved.Merged);
        Assert.Equal(Both + "h\n", await test.TextAsync(saved.Head));
    }

    [Fact]
    public async Task A_stale_save_of_another_file_keeps_both_files()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var old = await test.SavedAsync(1, test.Main, First);
        await test.SavedAsync(1, old, Last);
        var saved = Assert.IsType<SaveOutcome.Saved>(await test.SaveAsync(1, old, "Otra\n", Other));

        Assert.False(saved.Merged);
        Assert.Equal(Last, await test.TextAsync(saved.Head));
        Assert.Equal("Otra\n", await test.TextAsync(saved.Head, Other));
    }

    [Fact]
    public async Task A_stale_save_of_the_same_line_returns_both_texts_and_saves_nothing()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var old = await test.SavedAsync(1, test.Main, Last);
        var head = await test.SavedAsync(1, old, First);
        var outcome = await test.SaveAsync(1, old, "Otra\nb\nc\nd\ne\nf\nG\n");

        var conflict = Assert.IsType<SaveOutcome.Conflict>(outcome);
        Assert.Equal(head, conflict.Head);
        var file = Assert.Single(conflict.Files);
        Assert.Equal("Otra\nb\nc\nd\ne\nf\nG\n", file.Yours);
        Assert.Equal(First, file.Theirs);
        Assert.StartsWith("<<<<<<< yours\nOtra\n", file.Marked, StringComparison.Ordinal);
        Assert.Contains("||||||| base\na\n=======\nA\n", file.Marked, StringComparison.Ordinal);
        Assert.Equal(head, (await test.ChangeRequestAsync(1)).Head);
    }

    [Fact]
    public async Task Removing_a_file_that_somebody_changed_is_a_conflict()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var old = await test.SavedAsync(1, test.Main, First);
        await test.SavedAsync(1, old, Last);
        var conflict = Assert.IsType<SaveOutcome.Conflict>(await test.SaveAsync(1, old, null));

        Assert.Null(conflict.Files[0].Yours);
        Assert.Equal(Last, conflict.Files[0].Theirs);
    }

    [Fact]
    public async Task Texts_with_a_NUL_character_are_a_conflict_and_no_fault()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var old = await test.SavedAsync(1, test.Main, First);
        await test.SavedAsync(1, old, "x\0y\n");

        Assert.Equal("x\0y\n", Assert.IsType<SaveOutcome.Conflict>(await test.SaveAsync(1, old, Last)).Files[0].Theirs);
    }

    [Fact]
    public async Task A_second_tab_that_started_from_the_published_text_is_merged_into_the_line()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var main = test.Main;
        await test.SavedAsync(1, main, First);
        var saved = Assert.IsType<SaveOutcome.Saved>(await test.SaveAsync(1, main, Last));

        Assert.Equal(Both, await test.TextAsync(saved.Head));
    }

    [Fact]
    public async Task A_tab_that_started_from_a_newer_published_text_is_merged_and_leaves_the_base()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var main = test.Main;
        await test.SavedAsync(1, main, First);
        var newer = await test.PublishedAsync(2, Text + "h\n");
        var saved = Assert.IsType<SaveOutcome.Saved>(await test.SaveAsync(1, newer, Last + "h\n"));

        Assert.Equal(Both + "h\n", await test.TextAsync(saved.Head));
        Assert.Equal(main, (await test.ChangeRequestAsync(1)).Base);
    }

    [Fact]
    public async Task A_publication_waits_until_what_others_published_is_merged_and_reviewed()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var head = await test.SavedAsync(1, test.Main, First);
        var published = await test.PublishedAsync(2, Last);

        Assert.True((await test.ChangeRequestAsync(1)).IsBehind);
        Assert.Equal([TestStore.Path], Assert.IsType<PublishOutcome.MainMoved>(await test.PublishAsync(1, head)).Paths);
        var merged = Assert.IsType<SaveOutcome.Saved>(await test.UpdateAsync(1, head, published));
        Assert.True(merged.Merged);
        Assert.IsType<PublishOutcome.HeadMoved>(await test.PublishAsync(1, head));
        var content = await test.ChangeRequestAsync(1);
        Assert.False(content.IsBehind);
        Assert.Equal(published, content.Base);
        Assert.Equal([TestStore.Ana], content.Writers);
        Assert.IsType<PublishOutcome.Published>(await test.PublishAsync(1, merged.Head));
        Assert.Equal(Both, await test.TextAsync(test.Main));
    }

    [Fact]
    public async Task A_publication_of_other_files_does_not_hold_one_up()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text), (Other, "Otra\n"));
        var head = await test.SavedAsync(1, test.Main, First);
        await test.PublishedAsync(2, "Cambiada\n", Other);

        Assert.IsType<PublishOutcome.Published>(await test.PublishAsync(1, head));
        Assert.Equal(First, await test.TextAsync(test.Main));
        Assert.Equal("Cambiada\n", await test.TextAsync(test.Main, Other));
    }

    [Fact]
    public async Task An_update_that_cannot_be_merged_takes_the_text_that_resolves_it()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var head = await test.SavedAsync(1, test.Main, First);
        var published = await test.PublishedAsync(2, "Otra\nb\nc\nd\ne\nf\ng\n");

        var conflict = Assert.IsType<SaveOutcome.Conflict>(await test.UpdateAsync(1, head, published));
        Assert.Equal(First, conflict.Files[0].Yours);
        Assert.Equal("Otra\nb\nc\nd\ne\nf\ng\n", conflict.Files[0].Theirs);
        var resolved = new FileChange(TestStore.Path, Encoding.UTF8.GetBytes("A y Otra\nb\n"));
        var saved = Assert.IsType<SaveOutcome.Saved>(await test.UpdateAsync(1, head, published, resolved));
        Assert.Equal("A y Otra\nb\n", await test.TextAsync(saved.Head));
        Assert.Equal([TestStore.Ana, TestStore.Luis], (await test.ChangeRequestAsync(1)).Writers);
        await test.RestartAsync();
        Assert.Equal([TestStore.Ana, TestStore.Luis], (await test.ChangeRequestAsync(1)).Writers);
        Assert.IsType<PublishOutcome.Published>(await test.PublishAsync(1, saved.Head));
    }

    [Fact]
    public async Task An_update_of_a_line_that_moved_names_its_head()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, Text));
        var old = await test.SavedAsync(1, test.Main, First);
        var head = await test.SavedAsync(1, old, Both);
        var published = await test.PublishedAsync(2, Last);

        var conflict = Assert.IsType<SaveOutcome.Conflict>(await test.UpdateAsync(1, old, published));
        Assert.Equal(head, conflict.Head);
        Assert.Empty(conflict.Files);
        Assert.IsType<SaveOutcome.UnknownBase>(await test.UpdateAsync(1, head, head));
        Assert.IsType<SaveOutcome.UnknownBase>(await test.UpdateAsync(9, head, published));
    }
}
