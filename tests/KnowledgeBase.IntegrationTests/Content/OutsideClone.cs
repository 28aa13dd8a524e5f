using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

/// <summary>Somebody's clone of a store's repository.</summary>
internal sealed class OutsideClone
{
    private OutsideClone(string folder) => Folder = folder;

    public string Folder { get; }

    public static async Task<OutsideClone> OfAsync(TestStore test)
    {
        var folder = Path.Combine(test.Data, "..", $"clone-{Guid.NewGuid():N}");
        await OutsideGit.RunAsync(test.Data, "clone", "-q", $"file://{test.Repository}", folder);
        return new OutsideClone(folder);
    }

    /// <summary>Writes a file and commits everything.</summary>
    public async Task<string> CommitAsync(string path, string text, string message = "Desde fuera")
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text);
        return await CommitAllAsync(message);
    }

    public async Task<string> CommitAllAsync(string message = "Desde fuera")
    {
        await OutsideGit.RunAsync(Folder, "add", "-A");
        await OutsideGit.RunAsync(Folder, "commit", "-q", "-m", message);
        return await OutsideGit.RunAsync(Folder, "rev-parse", "HEAD");
    }

    public Task PushAsync(string refspec, params string[] options) => OutsideGit.RunAsync(Folder, ["push", "-q", .. options, "origin", refspec]);

    public async Task PushRefusedAsync(string refspec)
    {
        var (exitCode, _) = await OutsideGit.TryAsync(Folder, "push", "-q", "origin", refspec);
        Assert.NotEqual(0, exitCode);
    }
}
