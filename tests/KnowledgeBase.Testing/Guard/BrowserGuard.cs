using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Testing.Guard;

/// <summary>The browser's guard, bundled as for the browser and run by Node.js.</summary>
public static partial class BrowserGuard
{
    /// <summary>What it finds in each text, in their order.</summary>
    public static async Task<IReadOnlyList<Answer>> InspectAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("kb-guard-");
        try
        {
            var assets = RepositoryFolder.Path("src", "KnowledgeBase.Web", "Assets");
            var bundle = Path.Combine(folder.FullName, "guard.mjs");
            var input = Path.Combine(folder.FullName, "texts.json");
            await File.WriteAllTextAsync(input, JsonSerializer.Serialize(texts, GuardJson.Default.IReadOnlyListString), cancellationToken);
            await RunAsync(
                Path.Combine(assets, "node_modules", ".bin", "esbuild"),
                [Path.Combine(assets, "guard.ts"), "--bundle", "--format=esm", "--log-level=warning", $"--outfile={bundle}"],
                cancellationToken);
            var output = await RunAsync("node", [RepositoryFolder.Path("tests", "KnowledgeBase.Testing", "Guard", "inspect.mjs"), bundle, input], cancellationToken);
            return JsonSerializer.Deserialize(output, GuardJson.Default.IReadOnlyListAnswer) ?? [];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What the guard makes of one text.</summary>
    /// <param name="Masked">The text after the click on the mask.</param>
    /// <param name="Found">What is in it.</param>
    public sealed record Answer(string Masked, IReadOnlyList<Finding> Found);

    /// <summary>One finding.</summary>
    /// <param name="Kind">The kind in camel case.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Length">How long it is.</param>
    /// <param name="Masked">What may stand there.</param>
    public sealed record Finding(string Kind, int Start, int Length, string Masked);

    private static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false }) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(IReadOnlyList<Answer>))]
    [JsonSerializable(typeof(IReadOnlyList<string>))]
    private sealed partial class GuardJson : JsonSerializerContext;
}
