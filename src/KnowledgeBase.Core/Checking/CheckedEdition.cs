using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking;

/// <summary>An edition (or a template of one) as checks see it.</summary>
/// <param name="Path">Its file, from the content root.</param>
/// <param name="Key">The edition that the file's name tells; for a template, the one that its front matter tells.</param>
/// <param name="Blob">The blob id of the file.</param>
/// <param name="Source">Its text.</param>
/// <param name="FrontMatter">What its front matter says, or <see langword="null"/> when that has faults.</param>
/// <param name="Outline">What stands in its text, or <see langword="null"/> when the renderer refuses it.</param>
/// <param name="ReadingFaults">What was wrong with reading it.</param>
public sealed record CheckedEdition(
    string Path,
    EditionKey Key,
    BlobId Blob,
    EditionSource Source,
    FrontMatter? FrontMatter,
    EditionOutline? Outline,
    IReadOnlyList<TextFault> ReadingFaults)
{
    /// <summary>The line of a field of the front matter, or 1 when it has none.</summary>
    public int LineOf(string field)
    {
        var line = Source.FrontMatter?.Split('\n').ToList().FindIndex(text => text.StartsWith(field + ":", StringComparison.Ordinal)) ?? -1;
        return line < 0 ? 1 : line + 2;
    }

    /// <summary>A fault of this edition.</summary>
    public Fault Fault(FaultRule rule, int line, params IReadOnlyList<object> arguments) => rule.At(line, arguments).In(Path);
}
