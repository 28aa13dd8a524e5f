using System.Collections.Concurrent;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Store;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class IncomingTests
{
    private const string Incoming = "HEAD:refs/heads/incoming/precios";

    [Fact]
    public async Task A_push_becomes_a_change_request_that_can_be_edited_and_published()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var adopted = AdoptAll(test);
        var main = test.Main;
        var clone = await OutsideClone.OfAsync(test);
        await clone.CommitAsync(TestStore.Path, "Dos\n", "Primero\n\nChange-request: 7\nChange-request-base: " + main);
        var pushed = await clone.CommitAsync("articles/pagos/kb-0050-nuevo.es.md", "Nuevo\n", "Agrega un artículo");
        await clone.PushAsync(Incoming);
        await Eventually.TrueAsync(() => !adopted.IsEmpty);

        var change = Assert.Single(adopted);
        Assert.Equal(("precios", pushed, main), (change.Branch, change.Head.Value, change.Base));
        Assert.Equal("Agrega un artículo", change.Message);
        Assert.Equal(["articles/pagos/kb-0050-nuevo.es.md", TestStore.Path], change.Paths);
        var content = await test.ChangeRequestAsync(1);
        Assert.Equal(main, content.Base);
        Assert.Equal(Signature.Outside, Assert.Single(content.Writers).Id);
        Assert.Equal(string.Empty, await test.GitAsync("for-each-ref", "refs/heads/incoming"));
        Assert.Equal(50, await test.Store.HighestArticleNumberAsync(CancellationToken.None));

        await test.RestartAsync();
        Assert.Equal(content.Head, (await test.ChangeRequestAsync(1)).Head);
        var head = await test.SavedAsync(1, content.Head, "Tres\n");
        Assert.IsType<PublishOutcome.Published>(await test.PublishAsync(1, head));
        Assert.Equal("Tres\n", await test.TextAsync(test.Main));
        Assert.Equal("Nuevo\n", await test.TextAsync(test.Main, "articles/pagos/kb-0050-nuevo.es.md"));
        await test.GitAsync("fsck", "--strict");
    }

    [Fact]
    public async Task An_unapproved_push_is_in_no_clone()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var clone = await OutsideClone.OfAsync(test);
        await clone.CommitAsync(TestStore.Path, "Dos\n");
        await clone.PushAsync(Incoming);

        Assert.DoesNotContain("incoming", await OutsideGit.RunAsync(clone.Folder, "ls-remote", "origin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_waits_for_the_application_and_is_offered_again_when_that_failed()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var clone = await OutsideClone.OfAsync(test);
        await clone.CommitAsync(TestStore.Path, "Dos\n");
        await clone.PushAsync(Incoming);
        var offers = 0;
        test.Store.OnIncoming((change, token) => Interlocked.Increment(ref offers) < 2
            ? throw new InvalidOperationException("The database is away")
            : test.Store.AdoptIncomingAsync(new ChangeRequestNumber(4), change, token));
        await Eventually.TrueAsync(async () => await test.Store.FindChangeRequestAsync(new ChangeRequestNumber(4), CancellationToken.None) is not null);

        Assert.Equal(2, offers);
    }

    [Fact]
    public async Task Adopting_a_push_again_answers_the_same_and_another_number_is_refused()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        await test.SavedAsync(9, test.Main, "Ocupado\n");
        var clone = await OutsideClone.OfAsync(test);
        var head = await clone.CommitAsync(TestStore.Path, "Dos\n");
        await clone.PushAsync(Incoming);
        var change = new IncomingChange("precios", RevisionId.Parse(head), test.Main, TestStore.Ana, "Cambia", [TestStore.Path]);

        var first = await test.Store.AdoptIncomingAsync(new ChangeRequestNumber(1), change, CancellationToken.None);
        Assert.Equal(first, await test.Store.AdoptIncomingAsync(new ChangeRequestNumber(1), change, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => test.Store.AdoptIncomingAsync(new ChangeRequestNumber(9), change, CancellationToken.None));
    }

    [Fact]
    public async Task A_branch_whose_push_was_adopted_before_a_kill_is_only_deleted()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var adopted = AdoptAll(test);
        var clone = await OutsideClone.OfAsync(test);
        var head = await clone.CommitAsync(TestStore.Path, "Dos\n");
        await clone.PushAsync(Incoming);
        await Eventually.TrueAsync(() => !adopted.IsEmpty);
        await test.GitAsync("update-ref", "refs/heads/incoming/precios", head);
        await Eventually.TrueAsync(async () => (await test.GitAsync("for-each-ref", "refs/heads/incoming")).Length == 0);

        Assert.Single(adopted);
        Assert.Single(await test.Store.ListChangeRequestsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_breaks_a_rule_is_listed_with_its_faults_until_a_better_push()
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        test.Check = (path, content) => content.Span.IndexOf("4111"u8) >= 0 ? ["card number"] : [];
        await test.RestartAsync();
        var adopted = AdoptAll(test);
        var clone = await OutsideClone.OfAsync(test);
        await clone.CommitAsync("LÉAME.md", "Hola\n");
        File.CreateSymbolicLink(Path.Combine(clone.Folder, "articles", "liga.md"), "/etc/passwd");
        await File.WriteAllBytesAsync(Path.Combine(clone.Folder, "parameters.yml"), [0xff, 0xfe, 0x41]);
        await File.WriteAllTextAsync(Path.Combine(clone.Folder, "glossary.yml"), new string('x', (256 * 1024) + 1));
        await clone.CommitAsync(TestStore.Path, "Tarjeta 4111 1111 1111 1111\n");
        await clone.PushAsync(Incoming);
        await Eventually.TrueAsync(() => test.Store.IncomingFaults.Count == 1);

        var fault = test.Store.IncomingFaults[0];
        Assert.Equal("precios", fault.Branch);
        Assert.Equal(
            [
                new ContentFault(ContentFaultKind.PathNotAllowed, "LÉAME.md"),
                new ContentFault(ContentFaultKind.NotAnOrdinaryFile, "articles/liga.md"),
                new ContentFault(ContentFaultKind.Rule, TestStore.Path, "card number"),
                new ContentFault(ContentFaultKind.TooLong, "glossary.yml"),
                new ContentFault(ContentFaultKind.NotText, "parameters.yml"),
            ],
            fault.Faults);
        Assert.Empty(adopted);

        await OutsideGit.RunAsync(clone.Folder, "reset", "-q", "--hard", "origin/main");
        await clone.CommitAsync(TestStore.Path, "Sin tarjeta\n");
        await clone.PushAsync(Incoming, "--force");
        await Eventually.TrueAsync(() => !adopted.IsEmpty && test.Store.IncomingFaults.Count == 0);
    }

    [Theory]
    [InlineData("unrelated", ContentFaultKind.UnrelatedHistory)]
    [InlineData("nothing", ContentFaultKind.NothingChanged)]
    [InlineData("many", ContentFaultKind.TooManyFiles)]
    public async Task A_push_that_is_no_change_is_a_fault(string kind, ContentFaultKind expected)
    {
        await using var test = await TestStore.OpenAsync((TestStore.Path, "Uno\n"));
        var clone = await OutsideClone.OfAsync(test);
        switch (kind)
        {
            case "unrelated":
                await OutsideGit.RunAsync(clone.Folder, "checkout", "-q", "--orphan", "otra");
                await clone.CommitAllAsync();
                break;
            case "nothing":
                await OutsideGit.RunAsync(clone.Folder, "commit", "-q", "--allow-empty", "-m", "nada");
                break;
            default:
                for (var i = 0; i < 101; i++)
                {
                    await File.WriteAllTextAsync(Path.Combine(clone.Folder, "articles", "tarjeta", $"kb-{i + 10:D4}-x.es.md"), "x\n");
                }

                await clone.CommitAllAsync();
                break;
        }

        await clone.PushAsync(Incoming);
        await Eventually.TrueAsync(() => test.Store.IncomingFaults.Count == 1);
        Assert.Equal(expected, Assert.Single(test.Store.IncomingFaults[0].Faults).Kind);
    }

    private static ConcurrentQueue<IncomingChange> AdoptAll(TestStore test)
    {
        var adopted = new ConcurrentQueue<IncomingChange>();
        test.Store.OnIncoming(async (change, token) =>
        {
            await test.Store.AdoptIncomingAsync(new ChangeRequestNumber(adopted.Count + 1), change, token);
            adopted.Enqueue(change);
        });
        return adopted;
    }
}
