namespace KnowledgeBase.Data.Databases;

/// <summary>The database programs that the site runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file under the data folder, for a site of one process.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, 15 or newer, shared by any number of nodes.</summary>
    Postgres,
}
