using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Store;
using Microsoft.Data.Sqlite;

namespace KnowledgeBase.Content.History;

/// <summary>
/// The derived table from paths to published revisions, one SQLite file. It holds nothing that Git does not: when the file is missing,
/// damaged or of another version it is made anew, so it is written without waiting for the disk.
/// </summary>
internal sealed class RevisionTable : IDisposable
{
    private const int Version = 1;
    private const string Columns = "r.sequence, r.revision, r.author, r.publisher, r.published, r.message, r.approvers, r.change_request";

    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;

    private RevisionTable(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the file, or <see langword="null"/> when it is no table of this version that can be read whole.</summary>
    public static RevisionTable? TryOpen(string file)
    {
        var connection = Connect(file);
        try
        {
            if (Scalar(connection, "PRAGMA quick_check(1)") is "ok" && Scalar(connection, "PRAGMA user_version") is (long)Version)
            {
                return new RevisionTable(connection);
            }
        }
        catch (SqliteException)
        {
            // Damaged beyond its header; the caller makes a new one.
        }

        connection.Dispose();
        return null;
    }

    /// <summary>Makes an empty table in a new file.</summary>
    public static RevisionTable Create(string file)
    {
        foreach (var old in new[] { file, file + "-wal", file + "-shm", file + "-journal" })
        {
            File.Delete(old);
        }

        var connection = Connect(file);
        Execute(connection, $"""
            CREATE TABLE revisions (
                sequence INTEGER PRIMARY KEY, revision TEXT NOT NULL UNIQUE, author TEXT NOT NULL, publisher TEXT NOT NULL, published INTEGER NOT NULL,
                message TEXT NOT NULL, approvers TEXT NOT NULL, change_request INTEGER, head TEXT);
            CREATE INDEX publications ON revisions (change_request, head) WHERE change_request IS NOT NULL;
            CREATE TABLE changes (
                path TEXT NOT NULL, sequence INTEGER NOT NULL, blob TEXT, PRIMARY KEY (path, sequence)) WITHOUT ROWID;
            PRAGMA user_version = {Version};
            """);
        return new RevisionTable(connection);
    }

    /// <summary>The newest revision and its number; number 0 when the table is empty.</summary>
    public (long Sequence, RevisionId Revision) Newest
    {
        get
        {
            lock (_gate)
            {
                using var command = Command("SELECT sequence, revision FROM revisions ORDER BY sequence DESC LIMIT 1");
                using var row = command.ExecuteReader();
                return row.Read() ? (row.GetInt64(0), RevisionId.Parse(row.GetString(1))) : default;
            }
        }
    }

    /// <summary>Adds revisions after the newest one, in their order.</summary>
    public async Task AppendAsync(IAsyncEnumerable<CommitRecord> commits, CancellationToken cancellationToken)
    {
        var batch = new List<CommitRecord>();
        await foreach (var commit in commits.WithCancellation(cancellationToken))
        {
            batch.Add(commit);
            if (batch.Count == 1_000)
            {
                Append(batch);
                batch.Clear();
            }
        }

        Append(batch);
    }

    /// <summary>Adds revisions after the newest one, in their order, all or none.</summary>
    public void Append(IReadOnlyList<CommitRecord> commits)
    {
        lock (_gate)
        {
            var sequence = Newest.Sequence;
            using var transaction = _connection.BeginTransaction();
            using var revision = Command("INSERT INTO revisions VALUES ($sequence, $revision, $author, $publisher, $published, $message, $approvers, $number, $head)");
            using var change = Command("INSERT OR REPLACE INTO changes VALUES ($path, $sequence, $blob)");
            foreach (var commit in commits)
            {
                RevisionRow.Write(revision, commit, ++sequence);
                foreach (var (path, blob) in commit.Changes)
                {
                    change.Parameters.Clear();
                    change.Parameters.AddWithValue("$path", path);
                    change.Parameters.AddWithValue("$sequence", sequence);
                    change.Parameters.AddWithValue("$blob", (object?)blob?.Hex ?? DBNull.Value);
                    change.ExecuteNonQuery();
                }
            }

            transaction.Commit();
        }
    }

    /// <summary>The revisions that changed a path, newest first.</summary>
    public IReadOnlyList<PublishedRevision> History(string path) => Query(
        $"SELECT {Columns}, c.blob FROM changes c JOIN revisions r USING (sequence) WHERE c.path = $path ORDER BY c.sequence DESC", ("$path", path));

    /// <summary>One revision, or <see langword="null"/>.</summary>
    public PublishedRevision? Find(RevisionId revision) => Query(
        $"SELECT {Columns}, NULL FROM revisions r WHERE r.revision = $revision", ("$revision", revision.Value)).SingleOrDefault();

    /// <summary>The publication of an approved head, or <see langword="null"/> when it has not been published.</summary>
    public PublishedRevision? FindPublication(ChangeRequestNumber number, RevisionId head) => Query(
        $"SELECT {Columns}, NULL FROM revisions r WHERE r.change_request = $number AND r.head = $head ORDER BY r.sequence LIMIT 1",
        ("$number", number.Value), ("$head", head.Value)).SingleOrDefault();

    /// <summary>The files whose newest revision names no approved head and is not the first one.</summary>
    public IReadOnlyList<KeyValuePair<string, ObjectId>> FilesFromOutside()
    {
        lock (_gate)
        {
            var files = new List<KeyValuePair<string, ObjectId>>();
            using var command = Command("""
                SELECT c.path, c.blob FROM revisions r JOIN changes c USING (sequence)
                WHERE r.head IS NULL AND r.sequence > 1 AND c.blob IS NOT NULL
                  AND c.sequence = (SELECT max(sequence) FROM changes WHERE path = c.path)
                """);
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                files.Add(new(row.GetString(0), ObjectId.Parse(row.GetString(1))));
            }

            return files;
        }
    }

    /// <summary>Every path that any revision had.</summary>
    public IReadOnlyList<string> AllPaths()
    {
        lock (_gate)
        {
            var paths = new List<string>();
            using var command = Command("SELECT DISTINCT path FROM changes");
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                paths.Add(row.GetString(0));
            }

            return paths;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private List<PublishedRevision> Query(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        lock (_gate)
        {
            using var command = Command(sql);
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value);
            }

            using var row = command.ExecuteReader();
            var found = new List<PublishedRevision>();
            while (row.Read())
            {
                found.Add(RevisionRow.Read(row));
            }

            return found;
        }
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this class; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        try
        {
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 5000;");
        }
        catch (SqliteException)
        {
            // Not a database: the check that follows says so.
        }

        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, string sql) => Scalar(connection, sql);
}
