using KnowledgeBase.Content;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.ChangeRequests.Publishing;
using KnowledgeBase.Core.ChangeRequests.Reviewing;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.People;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Data;
using KnowledgeBase.Data.Databases;
using KnowledgeBase.Testing.Articles;
using KnowledgeBase.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Testing.ChangeRequests;

/// <summary>The use cases of editing and review over a real repository and a real database, with words for what people do.</summary>
public sealed class EditorialDesk : IAsyncDisposable
{
    /// <summary>An author.</summary>
    public static readonly Caller Ana = Person("ana", "Ana Robles", Role.Author);

    /// <summary>Another author.</summary>
    public static readonly Caller Dora = Person("dora", "Dora Paz", Role.Author);

    /// <summary>A reviewer.</summary>
    public static readonly Caller Bruno = Person("bruno", "Bruno Díaz", Role.Reviewer);

    /// <summary>A team lead.</summary>
    public static readonly Caller Carla = Person("carla", "Carla Soto", Role.Lead);

    /// <summary>A reader on calls.</summary>
    public static readonly Caller Rita = Person("rita", "Rita Luna", Role.Reader);

    /// <summary>The edition that the content begins with.</summary>
    public static readonly EditionKey Edition = new(new ArticleId(2), Language.Spanish);

    private readonly DirectoryInfo _folder;
    private readonly TestDatabase _database;
    private ServiceProvider _services;

    private EditorialDesk(DirectoryInfo folder, TestDatabase database)
    {
        _folder = folder;
        _database = database;
        _services = Services();
    }

    /// <summary>The store.</summary>
    public IContentStore Store => _services.GetRequiredService<IContentStore>();

    /// <summary>The published revision.</summary>
    public RevisionId Main => Store.Published.Tree.Revision;

    /// <summary>Opens a desk whose content is one resolution, KB-0002 in Spanish, and a template for resolutions.</summary>
    /// <param name="body">The Markdown of the resolution.</param>
    /// <param name="change">What differs in its front matter.</param>
    public static async Task<EditorialDesk> OpenAsync(string? body = null, Func<FrontMatter, FrontMatter>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("kb-desk-");
        var article = new EditionBuilder().With(change ?? (same => same));
        article = body is null ? article : article.Body(body);
        await WriteAsync(folder, "seed/articles/aclaraciones/kb-0002-registro-de-una-aclaracion.es.md", article.Build().Text);
        await WriteAsync(folder, "seed/templates/resolution.es.md", new EditionBuilder().Number(9999).Title("Qué se hace").Build().Text);
        return new EditorialDesk(folder, await TestDatabase.CreateMigratedAsync(DatabaseProvider.Sqlite));
    }

    /// <summary>The text of the edition with another body.</summary>
    public static string Text(string body, Func<FrontMatter, FrontMatter>? change = null) =>
        new EditionBuilder().With(change ?? (same => same)).Body(body).Build().Text;

    /// <summary>A caller of a role.</summary>
    public static Caller Person(string id, string name, Role role, bool hasLegal = false) =>
        new(new Person(new UserId(id), name), RoleCapabilities.Of(role, hasLegal));

    /// <summary>Does something in a scope of its own, as one request of the site would.</summary>
    public async Task<T> AskAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Saves a text.</summary>
    public Task<SaveDraftOutcome> SaveAsync(Caller caller, string text, RevisionId basedOn, ChangeRequestNumber? number = null, Guid? key = null, EditionKey? edition = null) =>
        AskAsync<SaveDraft, SaveDraftOutcome>(drafts => drafts.SaveAsync(
            new SaveDraftCommand(caller, number, edition ?? Edition, basedOn, text, key ?? Guid.NewGuid()), CancellationToken.None));

    /// <summary>Saves a text that must be taken.</summary>
    public async Task<SaveDraftOutcome.Saved> SavedAsync(Caller caller, string text, RevisionId? basedOn = null, ChangeRequestNumber? number = null) =>
        await SaveAsync(caller, text, basedOn ?? Main, number) as SaveDraftOutcome.Saved ?? throw new InvalidOperationException("The text was not saved.");

    /// <summary>The change request as it is now.</summary>
    public async Task<OpenedChangeRequest> FindAsync(ChangeRequestNumber number) =>
        await AskAsync<ChangeRequestLedger, OpenedChangeRequest?>(ledger => ledger.FindAsync(number, CancellationToken.None))
        ?? throw new InvalidOperationException($"There is no change request {number}.");

    /// <summary>Submits.</summary>
    public Task<ActOutcome> SubmitAsync(Caller caller, ChangeRequestNumber number, string summary = "Aclara el plazo") =>
        AskAsync<ReviewActs, ActOutcome>(acts => acts.SubmitAsync(caller, number, summary, CancellationToken.None));

    /// <summary>Approves what stands there.</summary>
    public async Task<ActOutcome> ApproveAsync(Caller caller, ChangeRequestNumber number)
    {
        var head = (await FindAsync(number)).Content.Head;
        return await AskAsync<ReviewActs, ActOutcome>(acts => acts.ApproveAsync(caller, number, head, CancellationToken.None));
    }

    /// <summary>Publishes what stands there.</summary>
    public async Task<PublishChangeOutcome> PublishAsync(Caller caller, ChangeRequestNumber number)
    {
        var head = (await FindAsync(number)).Content.Head;
        return await AskAsync<PublishChange, PublishChangeOutcome>(publisher => publisher.PublishAsync(caller, number, head, CancellationToken.None));
    }

    /// <summary>Ana writes, Bruno approves and publishes.</summary>
    public async Task<ChangeRequestNumber> PublishedAsync(string text)
    {
        var saved = await SavedAsync(Ana, text);
        await SubmitAsync(Ana, saved.Number);
        await ApproveAsync(Bruno, saved.Number);
        return await PublishAsync(Bruno, saved.Number) is PublishChangeOutcome.Published
            ? saved.Number
            : throw new InvalidOperationException("The text was not published.");
    }

    /// <summary>The published text of the edition.</summary>
    public async Task<string> PublishedTextAsync() =>
        (await Store.ReadTextAsync(Store.Published.Tree.Find(Edition)!.Blob, CancellationToken.None))!;

    /// <summary>Ends the process's services and starts them on the same data, as a restart would.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Services();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static async Task WriteAsync(DirectoryInfo folder, string path, string text)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
    }

    private ServiceProvider Services() => new ServiceCollection()
        .AddLogging()
        .AddKnowledgeBaseData(_database.Options)
        .AddContentStore(_ => new ContentStoreOptions(Path.Combine(_folder.FullName, "data"), Path.Combine(_folder.FullName, "seed")))
        .AddSingleton<IChangeCheck, NothingToFind>()
        .AddScoped<ChangeScopeReader>()
        .AddScoped<ChangeRequestLedger>()
        .AddScoped<EditingRights>()
        .AddScoped<SaveDraft>()
        .AddScoped<StartNewArticle>()
        .AddScoped<RestoreRevision>()
        .AddScoped<UpdateFromMain>()
        .AddScoped<ReviewActs>()
        .AddScoped<PublishChange>()
        .BuildServiceProvider();

    private sealed class NothingToFind : IChangeCheck
    {
        public Task<IReadOnlyList<Fault>> FindFaultsAsync(ChangeRequestContent content, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Fault>>([]);
    }
}
