using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.ChangeRequests.Reviewing;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Testing.ChangeRequests;
using Xunit;
using static KnowledgeBase.Testing.ChangeRequests.EditorialDesk;

namespace KnowledgeBase.IntegrationTests.ChangeRequests;

public sealed class SavingDraftsTests
{
    private const string Three = "## Problema\n\nUno.\n\n## Entorno\n\nDos.\n\n## Solución\n\nTres.";

    [Fact]
    public async Task A_first_save_opens_a_draft_and_answers_with_the_hash_of_what_is_stored()
    {
        await using var desk = await OpenAsync();
        var text = Text("## Problema\n\nOtro cargo.");
        var saved = await desk.SavedAsync(Ana, text);
        Assert.Equal((BlobHash.Of(text), text, false), (saved.Text.Blob, saved.Text.Text, saved.Merged));
        Assert.Equal(ChangeRequestState.Draft, (await desk.FindAsync(saved.Number)).Request.State);
        Assert.NotEqual(text, await desk.PublishedTextAsync());
    }

    [Fact]
    public async Task A_text_that_is_published_already_opens_nothing()
    {
        await using var desk = await OpenAsync();
        Assert.Equal(new SaveDraftOutcome.Unchanged(), await desk.SaveAsync(Ana, await desk.PublishedTextAsync(), desk.Main));
        Assert.Empty(await desk.Store.ListChangeRequestsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_draft_that_is_written_back_keeps_its_name_and_cannot_be_submitted()
    {
        await using var desk = await OpenAsync();
        var published = await desk.PublishedTextAsync();
        var first = await desk.SavedAsync(Ana, Text("## Problema\n\nOtro."));
        await desk.SavedAsync(Ana, published, first.Head, first.Number);
        var request = (await desk.FindAsync(first.Number)).Request;
        Assert.Equal(("Registro de una aclaración", 0), (request.Title, request.Files.Count));
        Assert.Equal(new ActOutcome.Refused(new Refusal.NothingChanged()), await desk.SubmitAsync(Ana, first.Number));
    }

    [Fact]
    public async Task The_same_save_sent_twice_opens_one_change_request()
    {
        await using var desk = await OpenAsync();
        var (text, key, main) = (Text("## Problema\n\nOtro cargo."), Guid.NewGuid(), desk.Main);
        var first = await desk.SaveAsync(Ana, text, main, key: key);
        var second = await desk.SaveAsync(Ana, text, main, key: key);
        Assert.Equal(first, second);
        Assert.Single(await desk.Store.ListChangeRequestsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_stale_edit_in_another_place_is_merged()
    {
        await using var desk = await OpenAsync(Three);
        var first = await desk.SavedAsync(Ana, Text(Three, same => same with { Summary = "Otro resumen." }));
        await desk.SavedAsync(Ana, Changed("Uno", "Primero"), first.Head, first.Number);
        var stale = await desk.SavedAsync(Ana, Changed("Tres", "Tercero"), first.Head, first.Number);
        Assert.True(stale.Merged);
        Assert.Contains("Primero", stale.Text.Text, StringComparison.Ordinal);
        Assert.Contains("Tercero", stale.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_edit_in_the_same_place_returns_both_texts_and_can_be_mended()
    {
        await using var desk = await OpenAsync(Three);
        var first = await desk.SavedAsync(Ana, Text(Three, same => same with { Summary = "Otro resumen." }));
        var theirs = await desk.SavedAsync(Ana, Changed("Uno", "Primero"), first.Head, first.Number);
        var conflict = Assert.IsType<SaveDraftOutcome.Conflict>(
            await desk.SaveAsync(Ana, Changed("Uno", "Inicial"), first.Head, first.Number));
        Assert.Equal(theirs.Head, conflict.Head);
        Assert.Contains("Inicial", conflict.File.Yours, StringComparison.Ordinal);
        Assert.Contains("Primero", conflict.File.Theirs, StringComparison.Ordinal);

        Assert.IsType<EditionTextFault.StillMarked>(
            Assert.IsType<SaveDraftOutcome.Invalid>(await desk.SaveAsync(Ana, conflict.File.Marked, conflict.Head, first.Number)).Fault);
        var mended = Changed("Uno", "Primero e inicial");
        Assert.Equal(mended, (await desk.SavedAsync(Ana, mended, conflict.Head, first.Number)).Text.Text);
    }

    [Fact]
    public async Task What_was_published_in_between_is_merged_into_the_draft()
    {
        await using var desk = await OpenAsync(Three);
        var seen = desk.Main;
        await desk.PublishedAsync(Text(Three.Replace("Tres", "Tercero", StringComparison.Ordinal)));
        var saved = await desk.SavedAsync(Dora, Text(Three.Replace("Uno", "Primero", StringComparison.Ordinal)), seen);
        Assert.True(saved.Merged);
        Assert.Contains("Tercero", saved.Text.Text, StringComparison.Ordinal);
        Assert.False((await desk.FindAsync(saved.Number)).Content.IsBehind);
    }

    [Fact]
    public async Task What_was_published_in_the_same_place_leaves_the_draft_saved_and_returns_both_texts()
    {
        await using var desk = await OpenAsync(Three);
        var seen = desk.Main;
        await desk.PublishedAsync(Text(Three.Replace("Uno", "Primero", StringComparison.Ordinal)));
        var mine = Text(Three.Replace("Uno", "Inicial", StringComparison.Ordinal));
        var beside = Assert.IsType<SaveDraftOutcome.SavedBesideMain>(await desk.SaveAsync(Dora, mine, seen));
        var file = Assert.Single(beside.Files);
        Assert.Equal(mine, file.Yours);
        Assert.Contains("Primero", file.Theirs, StringComparison.Ordinal);

        var mended = Text(Three.Replace("Uno", "Primero e inicial", StringComparison.Ordinal));
        var command = new UpdateFromMainCommand(Dora, beside.Number, beside.Head, beside.Onto, [new ResolvedFile(file.Path, mended)]);
        Assert.IsType<UpdateFromMainOutcome.Updated>(
            await desk.AskAsync<UpdateFromMain, UpdateFromMainOutcome>(update => update.UpdateAsync(command, CancellationToken.None)));
        var opened = await desk.FindAsync(beside.Number);
        Assert.False(opened.Content.IsBehind);
        Assert.Equal(BlobHash.Of(mended), Assert.Single(opened.Request.Files).Blob);
    }

    [Fact]
    public async Task A_closed_change_request_takes_no_text()
    {
        await using var desk = await OpenAsync(Three);
        var number = await desk.PublishedAsync(Text("## Problema\n\nOtro."));
        var head = (await desk.FindAsync(number)).Content.Head;
        Assert.Equal(new SaveDraftOutcome.Closed(number, ChangeRequestState.Published), await desk.SaveAsync(Ana, Text("## Problema\n\nMás."), head, number));
    }

    [Fact]
    public async Task An_empty_text_never_replaces_a_written_one()
    {
        await using var desk = await OpenAsync();
        var outcome = await desk.SaveAsync(Ana, Text("   \n"), desk.Main);
        Assert.Equal(new SaveDraftOutcome.Invalid(new EditionTextFault.Empty()), outcome);
    }

    [Fact]
    public async Task A_text_longer_than_256_KB_is_refused()
    {
        await using var desk = await OpenAsync();
        var outcome = await desk.SaveAsync(Ana, Text(new string('a', 256 * 1024)), desk.Main);
        Assert.IsType<EditionTextFault.TooLarge>(Assert.IsType<SaveDraftOutcome.Invalid>(outcome).Fault);
    }

    [Theory]
    [InlineData("Tarjeta 4111 1111 1111 1111 del cliente", GuardKind.CardNumber)]
    [InlineData("Tarjeta 4111-1111-1111-1111, CVV 123", GuardKind.SecurityCode)]
    public async Task Card_data_is_found_before_anything_is_written(string body, GuardKind kind)
    {
        await using var desk = await OpenAsync();
        var outcome = await desk.SaveAsync(Ana, Text(body), desk.Main);
        var fault = Assert.IsType<EditionTextFault.CardData>(Assert.IsType<SaveDraftOutcome.Invalid>(outcome).Fault);
        Assert.Contains(fault.Findings, finding => finding.Kind == kind);
        Assert.Empty(await desk.Store.ListChangeRequestsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Card_data_enters_neither_by_summary_nor_by_reason_nor_by_comment()
    {
        const string Card = "4111 1111 1111 1111";
        await using var desk = await OpenAsync();
        var saved = await desk.SavedAsync(Ana, Text("## Problema\n\nOtro."));
        AssertRefused(await desk.SubmitAsync(Ana, saved.Number, $"Quita {Card}"));
        await desk.SubmitAsync(Ana, saved.Number);
        AssertRefused(await desk.AskAsync<ReviewActs, ActOutcome>(acts => acts.RequestChangesAsync(Bruno, saved.Number, saved.Head, Card, CancellationToken.None)));
        AssertRefused(await desk.AskAsync<ReviewActs, ActOutcome>(acts => acts.CommentAsync(Bruno, saved.Number, Card, null, CancellationToken.None)));
        AssertRefused(await desk.AskAsync<ReviewActs, ActOutcome>(acts => acts.CommentAsync(
            Bruno, saved.Number, "Esto", new CommentPlace("x", null, Card), CancellationToken.None)));
        var request = (await desk.FindAsync(saved.Number)).Request;
        Assert.Equal((ChangeRequestState.InReview, 0, 0), (request.State, request.Reviews.Count, request.Comments.Count));

        static void AssertRefused(ActOutcome outcome) => Assert.IsType<Refusal.CardData>(Assert.IsType<ActOutcome.Refused>(outcome).Reason);
    }

    [Fact]
    public async Task A_text_that_names_another_article_is_refused()
    {
        await using var desk = await OpenAsync();
        var outcome = await desk.SaveAsync(Ana, Text("Hola", same => same with { Id = new ArticleId(3) }), desk.Main);
        Assert.Equal(new SaveDraftOutcome.Invalid(new EditionTextFault.OtherEdition(new EditionKey(new ArticleId(3), Language.Spanish))), outcome);
    }

    [Fact]
    public async Task Readers_write_nothing_and_authors_see_no_draft_of_others()
    {
        await using var desk = await OpenAsync();
        Assert.Equal(new SaveDraftOutcome.Forbidden(), await desk.SaveAsync(Rita, Text("Hola"), desk.Main));
        var saved = await desk.SavedAsync(Ana, Text("## Problema\n\nOtro."));
        Assert.Equal(new SaveDraftOutcome.NotFound(), await desk.SaveAsync(Dora, Text("Hola"), saved.Head, saved.Number));
        Assert.Equal(new SaveDraftOutcome.Forbidden(), await desk.SaveAsync(Rita, Text("Hola"), saved.Head, saved.Number));
    }

    [Fact]
    public async Task An_unknown_base_is_refused()
    {
        await using var desk = await OpenAsync();
        Assert.Equal(new SaveDraftOutcome.UnknownBase(), await desk.SaveAsync(Ana, Text("Hola"), RevisionId.Parse(new string('7', 40))));
    }

    [Fact]
    public async Task A_translation_stands_beside_its_source_under_the_same_name()
    {
        await using var desk = await OpenAsync();
        var english = Edition with { Language = Language.English };
        var text = Text("## Issue\n\nHello.", same => same with { Language = Language.English, SourceRevision = BlobHash.Of("x") });
        var saved = Assert.IsType<SaveDraftOutcome.Saved>(await desk.SaveAsync(Ana, text, desk.Main, edition: english));
        var file = Assert.Single((await desk.FindAsync(saved.Number)).Request.Files);
        Assert.Equal("articles/aclaraciones/kb-0002-registro-de-una-aclaracion.en.md", file.Path);
    }

    [Fact]
    public async Task A_new_article_gets_the_next_id_and_begins_with_its_template()
    {
        await using var desk = await OpenAsync();
        var command = new StartNewArticleCommand(Ana, ArticleKind.Resolution, Language.Spanish, "pagos", "¿Dónde está mi pago?", Guid.NewGuid());
        var started = Assert.IsType<StartNewArticleOutcome.Started>(await StartAsync(desk, command));
        Assert.Equal("KB-0003.es", started.Edition.ToString());
        var opened = await desk.FindAsync(started.Number);
        Assert.Equal("articles/pagos/kb-0003-donde-esta-mi-pago.es.md", Assert.Single(opened.Request.Files).Path);
        Assert.Equal("¿Dónde está mi pago?", opened.Request.Title);

        Assert.Equal(started, await StartAsync(desk, command));
        Assert.Equal("KB-0004.es", Assert.IsType<StartNewArticleOutcome.Started>(await StartAsync(desk, command with { RetryKey = Guid.NewGuid() })).Edition.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    public async Task A_new_article_needs_a_title_of_one_line(string title)
    {
        await using var desk = await OpenAsync();
        var command = new StartNewArticleCommand(Ana, ArticleKind.Resolution, Language.Spanish, "pagos", title, Guid.NewGuid());
        Assert.IsType<StartNewArticleOutcome.Invalid>(await StartAsync(desk, command));
    }

    [Fact]
    public async Task An_old_revision_returns_as_a_change_request()
    {
        await using var desk = await OpenAsync();
        var (old, oldText) = (desk.Main, await desk.PublishedTextAsync());
        await desk.PublishedAsync(Text("## Problema\n\nOtro."));
        var outcome = await desk.AskAsync<RestoreRevision, RestoreRevisionOutcome>(
            restore => restore.RestoreAsync(Ana, Edition, old, Guid.NewGuid(), CancellationToken.None));
        var saved = Assert.IsType<SaveDraftOutcome.Saved>(Assert.IsType<RestoreRevisionOutcome.Proposed>(outcome).Save);
        Assert.Equal(oldText, saved.Text.Text);
        Assert.NotEqual(oldText, await desk.PublishedTextAsync());
    }

    [Fact]
    public async Task Only_published_revisions_return()
    {
        await using var desk = await OpenAsync();
        var draft = await desk.SavedAsync(Ana, Text("## Problema\n\nOtro."));
        Assert.Equal(new RestoreRevisionOutcome.NotFound(), await desk.AskAsync<RestoreRevision, RestoreRevisionOutcome>(
            restore => restore.RestoreAsync(Bruno, Edition, draft.Head, Guid.NewGuid(), CancellationToken.None)));
        Assert.Equal(new RestoreRevisionOutcome.SameAsToday(), await desk.AskAsync<RestoreRevision, RestoreRevisionOutcome>(
            restore => restore.RestoreAsync(Bruno, Edition, desk.Main, Guid.NewGuid(), CancellationToken.None)));
    }

    private static Task<StartNewArticleOutcome> StartAsync(EditorialDesk desk, StartNewArticleCommand command) =>
        desk.AskAsync<StartNewArticle, StartNewArticleOutcome>(start => start.StartAsync(command, CancellationToken.None));

    private static string Changed(string word, string other) =>
        Text(Three.Replace(word, other, StringComparison.Ordinal), same => same with { Summary = "Otro resumen." });
}
