using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Data.Databases;

/// <summary>
/// Brings the database to the schema of this build. Only one process migrates at a time: SQLite by an exclusively opened file, which the
/// operating system frees however a process ends, PostgreSQL by an advisory lock of the session.
/// </summary>
public sealed partial class DatabaseMigrator(
    IDbContextFactory<KnowledgeBaseDbContext> contexts, DatabaseOptions options, TimeProvider time, ILogger<DatabaseMigrator> logger)
{
    // "KBMIGRAT" as a number, so that no other program's advisory lock is met by chance.
    private const long AdvisoryLock = 0x4B424D4947524154;
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LockInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Applies the migrations that the database lacks, in order.</summary>
    /// <exception cref="TimeoutException">Another process has been migrating the same database for 30 s.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (options.LockFile is { } lockFile)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(lockFile))!);
            await using var held = await HoldAsync(lockFile, cancellationToken);
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);

            // EF Core's own lock is a row that a killed process leaves behind for ever; under our lock nobody else can hold it.
            await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
            await ApplyAsync(context, cancellationToken);
        }
        else
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({AdvisoryLock})", cancellationToken);
            try
            {
                await ApplyAsync(context, cancellationToken);
            }
            finally
            {
                await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({AdvisoryLock})", CancellationToken.None);
            }
        }
    }

    private async Task ApplyAsync(KnowledgeBaseDbContext context, CancellationToken cancellationToken)
    {
        if (await IsCurrentAsync(context, cancellationToken))
        {
            return;
        }

        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0)
        {
            return;
        }

        var started = time.GetTimestamp();
        await context.Database.MigrateAsync(cancellationToken);
        var elapsed = time.GetElapsedTime(started);
        LogMigrated(pending.Count, pending[^1], elapsed);
    }

    // What nearly every start finds, asked in plain SQL: EF Core makes a model of its own to read this table, which takes longer than all else here.
    private static async Task<bool> IsCurrentAsync(KnowledgeBaseDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
        var applied = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                applied.Add(rows.GetString(0));
            }
        }
        catch (DbException)
        {
            // A new database has no such table.
            return false;
        }

        return context.Database.GetMigrations().All(applied.Contains);
    }

    private async Task<FileStream> HoldAsync(string lockFile, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException fault) when (File.Exists(lockFile))
            {
                if (time.GetElapsedTime(started) > LockPatience)
                {
                    throw new TimeoutException($"Another process has been migrating the database for {LockPatience.TotalSeconds} s (it holds {lockFile}).", fault);
                }

                await Task.Delay(LockInterval, time, cancellationToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied {Count} migrations up to {Last} in {Elapsed}")]
    private partial void LogMigrated(int count, string last, TimeSpan elapsed);
}
