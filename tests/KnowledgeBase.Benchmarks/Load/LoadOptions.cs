using System.Globalization;

namespace KnowledgeBase.Benchmarks.Load;

/// <summary>What the command line of <c>load</c> says.</summary>
internal sealed record LoadOptions
{
    /// <summary>How many articles, each in two editions.</summary>
    public required int Articles { get; init; }

    /// <summary>Connections at the same time.</summary>
    public required int Connections { get; init; }

    /// <summary>How long each measurement of the search takes.</summary>
    public required int Seconds { get; init; }

    /// <summary>How long the site is asked before, until the compiler at run time has done its work; 0 for not at all.</summary>
    public required int WarmUpSeconds { get; init; }

    /// <summary>How long other addresses are measured; 0 for not at all.</summary>
    public required int OtherSeconds { get; init; }

    /// <summary>How often the search is measured.</summary>
    public required int Rounds { get; init; }

    /// <summary>Where content and data stand; a folder that was given is kept for the next run.</summary>
    public required string Folder { get; init; }

    /// <summary>A file of passages to make texts of; the starter knowledge's own sentences when missing.</summary>
    public string? Passages { get; init; }

    /// <summary>A file of queries, one a line; made from the content when missing.</summary>
    public string? Queries { get; init; }

    /// <summary>Reads the arguments.</summary>
    public static LoadOptions Read(string[] arguments, string temporaryFolder)
    {
        string? Text(string name) => Array.IndexOf(arguments, name) is >= 0 and var at ? arguments[at + 1] : null;
        int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return new LoadOptions
        {
            Articles = Number("--articles", 10_000),
            Connections = Number("--clients", 8),
            Seconds = Number("--seconds", 20),
            WarmUpSeconds = Number("--warm-up", 20),
            OtherSeconds = Number("--others", 5),
            Rounds = Number("--rounds", 2),
            Folder = Text("--folder") is { } kept ? Directory.CreateDirectory(kept).FullName : temporaryFolder,
            Passages = Text("--passages"),
            Queries = Text("--queries"),
        };
    }
}
