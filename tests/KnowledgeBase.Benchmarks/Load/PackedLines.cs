using System.IO.Compression;

namespace KnowledgeBase.Benchmarks.Load;

/// <summary>Reads the lines of a file, which gzip may have packed.</summary>
internal static class PackedLines
{
    /// <summary>The lines that are not empty.</summary>
    public static IEnumerable<string> Of(string file)
    {
        using var bytes = File.OpenRead(file);
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(bytes, CompressionMode.Decompress) : bytes);
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
