namespace KnowledgeBase.Web.Composition;

/// <summary>
/// Where the site keeps its data. Relative settings are taken from the solution's folder when the site runs from a clone
/// (<c>dotnet run</c> starts in the project's folder), else from the content root.
/// </summary>
/// <param name="DataPath">The data folder: Git store, database, derived files, keys.</param>
/// <param name="SeedPath">The content that an empty store is filled from.</param>
public sealed record SitePaths(string DataPath, string SeedPath)
{
    /// <summary>The SQLite file of the default database.</summary>
    public string DatabaseFile => Path.Combine(DataPath, "knowledgebase.db");

    /// <summary>The folder in which the search index is kept between two runs.</summary>
    public string IndexPath => Path.Combine(DataPath, "derived", "search");

    /// <summary>Reads <c>KnowledgeBase:DataPath</c> and <c>KnowledgeBase:ContentSeed</c>.</summary>
    public static SitePaths From(IConfiguration configuration, string contentRoot)
    {
        var root = FindSolutionFolder(contentRoot) ?? contentRoot;
        return new SitePaths(
            Path.GetFullPath(configuration["KnowledgeBase:DataPath"] ?? "data", root),
            Path.GetFullPath(configuration["KnowledgeBase:ContentSeed"] ?? "content", root));
    }

    private static string? FindSolutionFolder(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
