using System.Diagnostics;

namespace KnowledgeBase.IntegrationTests.Content;

/// <summary>The Git processes that work in a repository, found by their working folder.</summary>
internal static class GitChildren
{
    public static IReadOnlyList<int> Of(string repository)
    {
        var found = new List<int>();
        foreach (var process in Process.GetProcessesByName("git"))
        {
            using (process)
            {
                try
                {
                    if (new DirectoryInfo($"/proc/{process.Id}/cwd").ResolveLinkTarget(returnFinalTarget: true)?.FullName == repository)
                    {
                        found.Add(process.Id);
                    }
                }
                catch (IOException)
                {
                    // It ended while we looked.
                }
            }
        }

        return found;
    }
}
