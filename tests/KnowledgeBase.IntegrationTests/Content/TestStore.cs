using System.Text;
using KnowledgeBase.Content;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;
using KnowledgeBase.Core.Store;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

/// <summary>A store in a folder of its own, with words for what tests do to it.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    public const string Path = "articles/tarjeta/kb-0001-robo.es.md";

    public static readonly Person Ana = new(new UserId("u-ana"), "Ana Núñez");
    public static readonly Person Luis = new(new UserId("u-luis"), "Luis Ávila");
    public static readonly Person Eva = new(new UserId("u-eva"), "Eva Díaz");

    private ContentStore? _store;

    private TestStore(string data, string? seed)
    {
        Data = data;
        Seed = seed;
    }

    public string Data { get; }

    public string? Seed { get; }

    public string Repository => System.IO.Path.Combine(Data, "content.git");

    public CollectedLog<ContentStore> Log { get; } = new();

    public bool TrustMain { get; set; }

    public ContentCheck? Check { get; set; }

    public int MostLooseObjects { get; set; } = 1_000_000;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public ContentStore Store => _store ?? throw new InvalidOperationException("The store is closed.");

    public RevisionId Main => Store.Published.Tree.Revision;

    /// <summary>Opens a store whose seed holds these files.</summary>
    public static async Task<TestStore> OpenAsync(params (string Path, string Text)[] seed)
    {
        var folder = Directory.CreateTempSubdirectory("kb-store-").FullName;
        foreach (var (path, text) in seed)
        {
            var file = System.IO.Path.Combine(folder, "seed", path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
        }

        var store = new TestStore(System.IO.Path.Combine(folder, "data"), System.IO.Path.Combine(folder, "seed"));
        await store.StartAsync();
        return store;
    }

    public async Task StartAsync() => _store = await ContentStore.OpenAsync(
        new ContentStoreOptions(Data, Seed, TrustMain) { Check = Check, MostLooseObjects = MostLooseObjects }, Clock, Log, CancellationToken.None);

    public async Task StopAsync()
    {
        await Store.DisposeAsync();
        _store = null;
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Saves one file; the key is new unless one is given.</summary>
    public Task<SaveOutcome> SaveAsync(
        int number, RevisionId basedOn, string? text, string path = Path, Person? author = null, Guid? key = null) =>
        Store.SaveAsync(
            new SaveRequest(
                new ChangeRequestNumber(number),
                basedOn,
                author ?? Ana,
                "Cambia el texto",
                [new FileChange(path, text is null ? null : Encoding.UTF8.GetBytes(text))],
                key ?? Guid.NewGuid()),
            CancellationToken.None);

    /// <summary>Saves one file and expects it to be saved.</summary>
    public async Task<RevisionId> SavedAsync(int number, RevisionId basedOn, string? text, string path = Path, Person? author = null) =>
        Assert.IsType<SaveOutcome.Saved>(await SaveAsync(number, basedOn, text, path, author)).Head;

    /// <summary>Publishes with Luis as the one who approves and publishes.</summary>
    public Task<PublishOutcome> PublishAsync(int number, RevisionId head, string message = "Cambia el texto", Person? author = null) =>
        Store.PublishAsync(
            new PublishRequest(new ChangeRequestNumber(number), head, author ?? Ana, Luis, [Luis, Eva], message), CancellationToken.None);

    /// <summary>Saves and publishes one file.</summary>
    public async Task<RevisionId> PublishedAsync(int number, string? text, string path = Path)
    {
        var head = await SavedAsync(number, Main, text, path);
        return Assert.IsType<PublishOutcome.Published>(await PublishAsync(number, head)).Revision;
    }

    /// <summary>Merges a published revision into a change request.</summary>
    public Task<SaveOutcome> UpdateAsync(int number, RevisionId head, RevisionId onto, params FileChange[] resolved) =>
        Store.UpdateFromMainAsync(new UpdateRequest(new ChangeRequestNumber(number), head, onto, Luis, resolved), CancellationToken.None);

    /// <summary>The text of a path at a revision; <see langword="null"/> when there is none.</summary>
    public async Task<string?> TextAsync(RevisionId revision, string path = Path)
    {
        var tree = await Store.FindTreeAsync(revision, CancellationToken.None);
        Assert.NotNull(tree);
        return tree.Find(path) is { } blob ? await Store.ReadTextAsync(blob, CancellationToken.None) : null;
    }

    public async Task<ChangeRequestContent> ChangeRequestAsync(int number)
    {
        var content = await Store.FindChangeRequestAsync(new ChangeRequestNumber(number), CancellationToken.None);
        Assert.NotNull(content);
        return content;
    }

    /// <summary>Runs an ordinary Git on the repository and gives its output; fails the test when Git fails.</summary>
    public Task<string> GitAsync(params string[] arguments) => OutsideGit.RunAsync(Repository, arguments);

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        Directory.Delete(System.IO.Path.GetDirectoryName(Data)!, recursive: true);
    }
}
