using System.Globalization;
using KnowledgeBase.Content.Git;
using KnowledgeBase.Content.Publishing;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Content.History;

/// <summary>
/// The history of the main line through its derived table. Keeps the table in step with Git: makes it anew when it is missing, damaged or
/// contradicts Git, and adds what it lacks.
/// </summary>
internal sealed partial class RevisionHistory : IDisposable
{
    private readonly string _file;
    private readonly GitProcess _git;
    private readonly MainLineLog _log;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _mending = new(1, 1);
    private volatile RevisionTable? _table;

    /// <summary>Uses a table in a file; call <see cref="OpenAsync"/> before anything else.</summary>
    public RevisionHistory(string file, GitProcess git, ILogger logger)
    {
        _file = file;
        _git = git;
        _log = new MainLineLog(git);
        _logger = logger;
    }

    /// <summary>Opens the table and brings it to the head of the main line.</summary>
    /// <returns>The number of that head.</returns>
    public async Task<long> OpenAsync(ObjectId head, CancellationToken cancellationToken)
    {
        var (table, sequence) = await MendAsync(head, cancellationToken);
        _table = table;
        return sequence;
    }

    /// <summary>Adds the revision that the main line just moved to. A failure is mended by the next question, since Git holds the truth.</summary>
    public void Append(CommitRecord commit)
    {
        try
        {
            _table?.Append([commit]);
        }
        catch (Exception error) when (IsBroken(error))
        {
            LogAppendFailed(_logger, commit.Id.Hex, error);
            _table?.Dispose();
            _table = null;
        }
    }

    /// <summary>Adds the revisions by which somebody else moved the main line.</summary>
    /// <returns>How many they are.</returns>
    public async Task<int> AppendFromGitAsync(ObjectId after, ObjectId last, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var commit in _log.ReadAsync(after, last, cancellationToken))
        {
            Append(commit);
            count++;
        }

        return count;
    }

    /// <summary>The files of the main line whose newest commit came from outside and not from a change request or the import.</summary>
    public Task<IReadOnlyList<KeyValuePair<string, ObjectId>>> FilesFromOutsideAsync(MainState state, CancellationToken cancellationToken) =>
        AskAsync(table => table.FilesFromOutside(), state, cancellationToken);

    /// <summary>The revisions up to a state that changed a path, newest first.</summary>
    public Task<IReadOnlyList<PublishedRevision>> HistoryAsync(string path, MainState state, CancellationToken cancellationToken) =>
        AskAsync(table => table.History(path), state, cancellationToken);

    /// <summary>One revision, or <see langword="null"/> when the main line has none of that id.</summary>
    public Task<PublishedRevision?> FindAsync(RevisionId revision, MainState state, CancellationToken cancellationToken) =>
        AskAsync(table => table.Find(revision), state, cancellationToken);

    /// <summary>The publication of an approved head, or <see langword="null"/> when it has not been published.</summary>
    public Task<PublishedRevision?> FindPublicationAsync(
        ChangeRequestNumber number, RevisionId head, MainState state, CancellationToken cancellationToken) =>
        AskAsync(table => table.FindPublication(number, head), state, cancellationToken);

    /// <summary>Every path that the main line ever had.</summary>
    public Task<IReadOnlyList<string>> AllPathsAsync(MainState state, CancellationToken cancellationToken) =>
        AskAsync(table => table.AllPaths(), state, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _table?.Dispose();
        _mending.Dispose();
    }

    private async Task<T> AskAsync<T>(Func<RevisionTable, T> question, MainState state, CancellationToken cancellationToken)
    {
        var table = _table;
        try
        {
            if (table is not null)
            {
                return question(table);
            }
        }
        catch (Exception error) when (IsBroken(error))
        {
            LogQuestionFailed(_logger, error);
        }

        await _mending.WaitAsync(cancellationToken);
        try
        {
            if (_table == table)
            {
                table?.Dispose();
                (_table, _) = await MendAsync(state.Head, cancellationToken);
            }

            return question(_table!);
        }
        finally
        {
            _mending.Release();
        }
    }

    /// <summary>SQLite reports a broken file; a table that another caller has just given up is disposed.</summary>
    private static bool IsBroken(Exception error) => error is SqliteException or InvalidOperationException;

    /// <summary>A table that ends at the head: the one in the file, the same with what it lacks, or a new one.</summary>
    private async Task<(RevisionTable Table, long Sequence)> MendAsync(ObjectId head, CancellationToken cancellationToken)
    {
        if (RevisionTable.TryOpen(_file) is { } table)
        {
            try
            {
                var (sequence, revision) = table.Newest;
                if (sequence > 0 && (revision == head.ToRevision() || await CatchUpAsync(table, revision, head, cancellationToken)))
                {
                    return (table, table.Newest.Sequence);
                }
            }
            catch (Exception error) when (error is SqliteException or GitFailedException)
            {
                LogCatchUpFailed(_logger, error);
            }

            table.Dispose();
        }

        var made = RevisionTable.Create(_file);
        await made.AppendAsync(_log.ReadAsync(null, head, cancellationToken), cancellationToken);
        LogRebuilt(_logger, made.Newest.Sequence);
        return (made, made.Newest.Sequence);
    }

    /// <summary>Adds the commits after a revision. A table that then has another number than Git counts came from another history.</summary>
    private async Task<bool> CatchUpAsync(RevisionTable table, RevisionId newest, ObjectId head, CancellationToken cancellationToken)
    {
        await table.AppendAsync(_log.ReadAsync(ObjectId.Of(newest), head, cancellationToken), cancellationToken);
        var count = GitCommand.Of("rev-list").With("--first-parent", "--count", "--end-of-options").Value(head.Hex);
        var result = await _git.RequireAsync(count, cancellationToken);
        var (sequence, revision) = table.Newest;
        return revision == head.ToRevision() && result.Text == sequence.ToString(CultureInfo.InvariantCulture);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Revision {Revision} could not be added to the derived table; it is read from Git when it is needed")]
    private static partial void LogAppendFailed(ILogger logger, string revision, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The derived table of revisions could not be read; it is made anew")]
    private static partial void LogQuestionFailed(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The derived table of revisions could not be brought up to date; it is made anew")]
    private static partial void LogCatchUpFailed(ILogger logger, Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "Made the derived table of revisions from Git: {Count} revisions")]
    private static partial void LogRebuilt(ILogger logger, long count);
}
