using System.Diagnostics;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

/// <summary>Git as an ordinary user of the repository has it.</summary>
internal static class OutsideGit
{
    /// <summary>Runs Git and expects success.</summary>
    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output) = await TryAsync(folder, arguments);
        Assert.True(exitCode == 0, $"git {string.Join(' ', arguments)} ended with {exitCode}: {output}");
        return output.Trim();
    }

    /// <summary>Runs Git; the output holds both streams.</summary>
    public static async Task<(int ExitCode, string Output)> TryAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        foreach (var argument in (string[])["-c", "user.name=Otra Persona", "-c", "user.email=otra@example.mx", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
