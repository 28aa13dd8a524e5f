using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Benchmarks.Content;

/// <summary>Writes a repository of a given size with <c>git fast-import</c>: one import of all editions, then one edition per revision.</summary>
internal static class GeneratedRepository
{
    private static readonly string[] Topics =
    [
        "seguridad", "aclaraciones", "pagos", "tarjeta", "compras", "efectivo", "costos", "cuenta", "cobranza", "buro", "legal", "atencion",
    ];

    private static readonly string[] Words =
        "cliente tarjeta cargo folio plazo aclaración pago bloqueo reporte comercio saldo límite corte mensualidad identidad verificación".Split(' ');

    /// <summary>The path of an edition; the editions 2n and 2n + 1 are the Spanish and the English one of an article.</summary>
    public static string PathOf(int edition) => string.Create(
        CultureInfo.InvariantCulture,
        $"articles/{Topics[edition / 2 % Topics.Length]}/kb-{(edition / 2) + 1:D4}-articulo-de-prueba.{(edition % 2 == 0 ? "es" : "en")}.md");

    /// <summary>About four kilobytes of text.</summary>
    public static string TextOf(int edition, int revision)
    {
        var random = new Random((edition * 1_000_003) + revision);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"---\nid: KB-{(edition / 2) + 1:D4}\n---\nRevisión {revision}\n");
        while (text.Length < 4000)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(random.Next(12) == 0 ? ".\n" : " ");
        }

        return text.ToString();
    }

    /// <summary>Makes the repository in a data folder.</summary>
    public static async Task WriteAsync(string dataFolder, int editions, int revisions)
    {
        var repository = Directory.CreateDirectory(Path.Combine(dataFolder, "content.git")).FullName;
        await RunAsync(repository, ["init", "--quiet", "--bare", "--initial-branch=main"], null);
        await RunAsync(repository, ["fast-import", "--quiet"], input => WriteAsync(input, editions, revisions));

        // The import makes every text a difference to the one before, the newest the slowest to read; Git's own packing is the other way round.
        await RunAsync(repository, ["repack", "-a", "-d", "-f", "-q"], null);
    }

    private static async Task WriteAsync(Stream input, int editions, int revisions)
    {
        await using var writer = new StreamWriter(input, new UTF8Encoding(false), 1 << 20, leaveOpen: true) { NewLine = "\n" };
        var random = new Random(7);
        for (var revision = 1; revision <= revisions; revision++)
        {
            var message = revision == 1 ? "Import" : $"Cambia un texto\n\nReviewed-by: Luis Ávila <u-luis@users.invalid>\nChange-request: {revision}\n";
            await writer.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"commit refs/heads/main\nmark :{revision}\nauthor Ana Núñez <u-ana@users.invalid> {1700000000 + revision} +0000\ncommitter Luis Ávila <u-luis@users.invalid> {1700000000 + revision} +0000\n"));
            await WriteDataAsync(writer, message);
            if (revision > 1)
            {
                await WriteFileAsync(writer, random.Next(editions), revision);
                continue;
            }

            for (var edition = 0; edition < editions; edition++)
            {
                await WriteFileAsync(writer, edition, revision);
            }
        }
    }

    private static async Task WriteFileAsync(StreamWriter writer, int edition, int revision)
    {
        await writer.WriteAsync($"M 100644 inline {PathOf(edition)}\n");
        await WriteDataAsync(writer, TextOf(edition, revision));
    }

    private static Task WriteDataAsync(StreamWriter writer, string text) =>
        writer.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data {Encoding.UTF8.GetByteCount(text)}\n{text}\n"));

    private static async Task RunAsync(string repository, string[] arguments, Func<Stream, Task>? write)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = repository, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in (string[])["--git-dir", repository, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        if (write is not null)
        {
            await write(process.StandardInput.BaseStream);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"git {string.Join(' ', arguments)} ended with {process.ExitCode}.");
        }
    }
}
