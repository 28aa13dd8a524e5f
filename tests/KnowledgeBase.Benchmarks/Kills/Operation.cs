using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;

namespace KnowledgeBase.Benchmarks.Kills;

/// <summary>Something that the writer does to the store, as one line of text between it and the one who kills it.</summary>
internal abstract record Operation(ChangeRequestNumber Number)
{
    /// <summary>Saves two files whose text is the key.</summary>
    internal sealed record Save(ChangeRequestNumber Number, Guid Key, RevisionId BasedOn) : Operation(Number)
    {
        public override string ToString() => $"save {Number} {Key:D} {BasedOn}";
    }

    /// <summary>Publishes a head.</summary>
    internal sealed record Publish(ChangeRequestNumber Number, RevisionId Head) : Operation(Number)
    {
        public override string ToString() => $"publish {Number} {Head}";
    }

    public static Operation Parse(string line)
    {
        var words = line.Split(' ');
        var number = new ChangeRequestNumber(int.Parse(words[1], CultureInfo.InvariantCulture));
        return words[0] == "save"
            ? new Save(number, Guid.Parse(words[2]), RevisionId.Parse(words[3]))
            : new Publish(number, RevisionId.Parse(words[2]));
    }

    /// <summary>The files of a change request; both always hold the same text.</summary>
    public static IReadOnlyList<string> PathsOf(ChangeRequestNumber number) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"articles/tarjeta/kb-{number.Value:D4}-a.es.md"),
        string.Create(CultureInfo.InvariantCulture, $"articles/pagos/kb-{number.Value:D4}-b.en.md"),
    ];
}
