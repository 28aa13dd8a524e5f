using KnowledgeBase.Content.Git;
using KnowledgeBase.Content.History;
using KnowledgeBase.Content.Incoming;
using KnowledgeBase.Content.Publishing;
using KnowledgeBase.Content.Saving;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Content.Opening;

/// <summary>Opens a store: locks the data folder, repairs, imports where empty, and reads what is published.</summary>
internal sealed partial class StoreOpening(ContentStoreOptions options, TimeProvider clock, ILogger logger)
{
    private readonly string _data = Path.GetFullPath(options.DataPath);
    private readonly Stack<IDisposable> _owned = new();

    /// <summary>Opens the store, or gives everything back that it took.</summary>
    public async Task<OpenedStore> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAllAsync(cancellationToken);
        }
        catch
        {
            EndAll(_owned);
            throw;
        }
    }

    /// <summary>Ends parts, the last one first.</summary>
    public static void EndAll(Stack<IDisposable> owned)
    {
        while (owned.TryPop(out var part))
        {
            part.Dispose();
        }
    }

    private async Task<OpenedStore> OpenAllAsync(CancellationToken cancellationToken)
    {
        Own(DataFolderLock.Take(_data));
        var repository = new RepositoryFolder(Path.Combine(_data, "content.git"));
        Directory.CreateDirectory(repository.Path);
        Directory.CreateDirectory(Path.Combine(_data, "derived"));
        Repair(repository);

        var git = Own(new GitProcess(repository.Path, options.GitTimeout));
        await repository.PrepareAsync(git, options.TrustMain, cancellationToken);
        var objects = Own(new ObjectStore(git, repository.Path));
        var queue = new RefQueue(Own(new RefUpdater(git, objects, repository.Path)));
        var head = await objects.ResolveAsync(Refs.Main, cancellationToken)
            ?? await ImportAsync(git, new SeedImport(objects, queue, clock, logger), cancellationToken);

        var history = Own(new RevisionHistory(Path.Combine(_data, "derived", "revisions.db"), git, logger));
        var sequence = await history.OpenAsync(head, cancellationToken);
        var check = new FileCheck(git, objects, options.Check);
        var outside = options.TrustMain ? new OutsideCommits(git, objects, history, check, repository.Path, logger) : null;
        var state = await ReadStateAsync(objects, head, sequence, cancellationToken);
        state = outside is null ? state : await outside.HoldBackAsync(state, cancellationToken);
        var main = Own(new MainLine(objects, queue, history, state, logger));
        var lines = Own(new ChangeRequestLines(objects, queue));
        var merger = new FileMerger(git, objects, TemporaryFolder);
        var adoption = new PushAdoption(git, objects, lines, queue, clock);
        var pushCheck = new PushCheck(git, objects, main, history, check);
        var pushes = new IncomingPushes(git, pushCheck, adoption, repository.Path, logger);
        var repacking = new Repacking(git, repository.Objects, options.MostLooseObjects, logger);
        var watch = new OutsideWatch(token => LookAsync(pushes, outside, main, repacking, token), logger);
        LogOpened(logger, state.Content.Tree.Files.Count, sequence, head.Hex);
        return new OpenedStore(_owned, queue, watch)
        {
            Git = git,
            Objects = objects,
            History = history,
            Main = main,
            Lines = lines,
            Saver = new DraftSaver(objects, main, lines, history, merger, clock),
            Updater = new LineUpdater(objects, main, lines, history, merger, clock),
            Publisher = new Publisher(objects, main, lines, history, clock),
            Pushes = pushes,
            Adoption = adoption,
        };
    }

    /// <summary>A store with lines and without a main line was not empty: it lost something, and a new beginning would hide that.</summary>
    private async Task<ObjectId> ImportAsync(GitProcess git, SeedImport import, CancellationToken cancellationToken)
    {
        var refs = await git.RequireAsync(GitCommand.Of("for-each-ref").With("--count=1", "--format=%(refname)"), cancellationToken);
        return refs.Text.Length == 0
            ? await import.ImportAsync(options.SeedPath, cancellationToken)
            : throw new DamagedContentException($"The store has {refs.Text} and no readable {Refs.Main}; restore it from a backup.");
    }

    /// <summary>What is looked after once a second.</summary>
    private async Task LookAsync(
        IncomingPushes pushes, OutsideCommits? outside, MainLine main, Repacking repacking, CancellationToken cancellationToken)
    {
        await pushes.LookAsync(cancellationToken);
        if (outside is not null)
        {
            await outside.LookAsync(main, cancellationToken);
        }

        await repacking.LookAsync(clock.GetUtcNow(), cancellationToken);
    }

    private string TemporaryFolder => Path.Combine(_data, "tmp");

    private void Repair(RepositoryFolder repository)
    {
        if (Directory.Exists(TemporaryFolder))
        {
            Directory.Delete(TemporaryFolder, recursive: true);
        }

        foreach (var file in repository.ClearLeftovers(clock.GetUtcNow().UtcDateTime))
        {
            LogRemoved(logger, file);
        }
    }

    private static async Task<MainState> ReadStateAsync(ObjectStore objects, ObjectId head, long sequence, CancellationToken cancellationToken)
    {
        var commit = await objects.ReadCommitAsync(head, cancellationToken);
        var files = await new TreeDiff(objects).CompareAsync(ObjectId.EmptyTree, commit.Tree, cancellationToken);
        var content = ContentFiles.Of(files)
            .Where(file => file.Value is not null)
            .ToDictionary(file => file.Key, file => file.Value!.Value, StringComparer.Ordinal);
        return new MainState(new PublishedContent(sequence, new ContentTree(head.ToRevision(), content)), head, commit.Tree, []);
    }

    private T Own<T>(T part)
        where T : IDisposable
    {
        _owned.Push(part);
        return part;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Removed {File}, which a killed process had left behind")]
    private static partial void LogRemoved(ILogger logger, string file);

    [LoggerMessage(Level = LogLevel.Information, Message = "The store is open: {Files} files at revision {Sequence} ({Head})")]
    private static partial void LogOpened(ILogger logger, int files, long sequence, string head);
}
