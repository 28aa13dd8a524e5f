using System.Diagnostics;

namespace KnowledgeBase.Benchmarks.Kills;

/// <summary>An ordinary Git, as an operator would run it on the repository.</summary>
internal static class PlainGit
{
    /// <summary>Runs Git in a folder; the output holds both streams.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    /// <summary>What <c>git fsck</c> finds.</summary>
    public static async Task<IReadOnlyList<string>> FindDamageAsync(string repository)
    {
        var (exitCode, output) = await RunAsync(repository, "fsck", "--strict", "--no-dangling");
        return exitCode == 0 && output.Length == 0 ? [] : [$"git fsck ended with {exitCode}: {output}"];
    }
}
