using KnowledgeBase.Data;
using KnowledgeBase.Data.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace KnowledgeBase.Testing.Databases;

/// <summary>A new, empty database of one test, with the services that the site registers for it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _services;

    private TestDatabase(DatabaseOptions options, DirectoryInfo folder)
    {
        Options = options;
        _folder = folder;
        _services = new ServiceCollection().AddLogging().AddKnowledgeBaseData(options).BuildServiceProvider();
    }

    /// <summary>How to reach it.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>The site's migrator.</summary>
    public DatabaseMigrator Migrator => _services.GetRequiredService<DatabaseMigrator>();

    /// <summary>Makes an empty database without any table.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var folder = Directory.CreateTempSubdirectory("kb-db-");
        if (provider == DatabaseProvider.Sqlite)
        {
            return new TestDatabase(DatabaseOptions.Sqlite(Path.Combine(folder.FullName, DatabaseOptions.FileName)), folder);
        }

        var cluster = await PostgresCluster.SharedAsync();
        var name = $"kb_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(cluster.ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE \"{name}\"", connection);
        await command.ExecuteNonQueryAsync();
        return new TestDatabase(new DatabaseOptions(DatabaseProvider.Postgres, cluster.ConnectionString(name), LockFile: null), folder);
    }

    /// <summary>Makes a database with the schema of this build.</summary>
    public static async Task<TestDatabase> CreateMigratedAsync(DatabaseProvider provider)
    {
        var database = await CreateAsync(provider);
        await database.Migrator.MigrateAsync(CancellationToken.None);
        return database;
    }

    /// <summary>Opens a database that a test made in another way; it stays there.</summary>
    public static TestDatabase Open(DatabaseOptions options) => new(options, Directory.CreateTempSubdirectory("kb-db-"));

    /// <summary>A new context; the caller disposes it.</summary>
    public KnowledgeBaseDbContext NewContext() => _services.GetRequiredService<IDbContextFactory<KnowledgeBaseDbContext>>().CreateDbContext();

    /// <summary>A scope as one request of the site has it; the caller disposes it.</summary>
    public AsyncServiceScope NewScope() => _services.CreateAsyncScope();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Options.Provider == DatabaseProvider.Sqlite)
        {
            SqliteConnection.ClearAllPools();
        }

        _folder.Delete(recursive: true);
    }
}
