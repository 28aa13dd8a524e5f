using Microsoft.Extensions.Configuration;

namespace KnowledgeBase.Data.Databases;

/// <summary>Which database to use and how to reach it.</summary>
/// <param name="Provider">The database program.</param>
/// <param name="ConnectionString">As the program's own client reads it.</param>
/// <param name="LockFile">For SQLite, the file that whoever migrates holds; <see langword="null"/> for PostgreSQL, which has locks of its own.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString, string? LockFile)
{
    /// <summary>The file name of the SQLite database under the data folder.</summary>
    public const string FileName = "knowledgebase.db";

    /// <summary>
    /// Reads <c>Database:Provider</c> (<c>sqlite</c> or <c>postgres</c>, SQLite when absent) and <c>ConnectionStrings:Default</c>. Without a
    /// connection string SQLite takes <c>knowledgebase.db</c> under the data folder.
    /// </summary>
    /// <exception cref="InvalidOperationException">The provider is unknown, or PostgreSQL has no connection string. The message says how to mend it.</exception>
    public static DatabaseOptions From(IConfiguration configuration, string dataPath)
    {
        var provider = configuration["Database:Provider"] ?? "sqlite";
        var connectionString = configuration.GetConnectionString("Default");
        return provider.ToUpperInvariant() switch
        {
            "SQLITE" when string.IsNullOrWhiteSpace(connectionString) => Sqlite(Path.Combine(dataPath, FileName)),
            "SQLITE" => new DatabaseOptions(DatabaseProvider.Sqlite, connectionString, Path.Combine(dataPath, FileName + ".lock")),
            "POSTGRES" when string.IsNullOrWhiteSpace(connectionString) => throw new InvalidOperationException(
                "Database:Provider is 'postgres', but ConnectionStrings:Default is empty: set ConnectionStrings__Default."),
            "POSTGRES" => new DatabaseOptions(DatabaseProvider.Postgres, connectionString, LockFile: null),
            _ => throw new InvalidOperationException($"Database:Provider is '{provider}': set 'sqlite' or 'postgres'."),
        };
    }

    /// <summary>A SQLite database in a file; it is made when absent.</summary>
    public static DatabaseOptions Sqlite(string file) =>
        new(DatabaseProvider.Sqlite, $"Data Source={file};Default Timeout=5", file + ".lock");
}
