namespace KnowledgeBase.Testing;

/// <summary>The folder of the solution, for tests that read what stands beside the code.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder's path.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file or folder below it.</summary>
    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "KnowledgeBase.sln"))
            ? folder
            : Find(Directory.GetParent(folder)?.FullName ?? throw new InvalidOperationException("The tests do not run below KnowledgeBase.sln."));
}
