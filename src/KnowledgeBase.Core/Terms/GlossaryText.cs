using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Core.Yaml;

namespace KnowledgeBase.Core.Terms;

/// <summary>Writes terms into the text of <c>glossary.yml</c>, and leaves every line that is not about them as people wrote it.</summary>
public static class GlossaryText
{
    /// <summary>Changes, removes and adds terms; new ones come to the end.</summary>
    /// <param name="text">The file so far; empty for a new one.</param>
    /// <param name="changes">What becomes of which term, as <see cref="GlossaryReader"/> read it from this text.</param>
    /// <returns>
    /// The new text. Whoever stores it reads it back first: a file that is laid out as no person would (all terms in one line, say) is not understood here.
    /// </returns>
    public static string Apply(string text, IReadOnlyList<TermChange> changes)
    {
        var lines = text.Length == 0 ? [] : text.Split('\n').ToList();
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r" : string.Empty;
        var items = YamlReader.Read(text, GlossaryReader.MaxLength) is YamlReading.Read { Root: YamlList list } ? list.Items : [];

        // From the bottom up, so that the lines above stay where they were read.
        foreach (var change in changes.Where(change => change.Before is not null).OrderByDescending(change => change.Before!.Line))
        {
            Replace(lines, items, change, end);
        }

        foreach (var added in changes.Where(change => change.Before is null).Select(change => change.After!))
        {
            Append(lines, TermLines.Write(added), end);
        }

        return string.Join('\n', lines);
    }

    /// <summary>Finds why a whole text cannot be saved as the glossary; <see langword="null"/> when it can.</summary>
    public static EditionTextFault? FindFault(string text)
    {
        // Before anything else is said of the text, so that a faulty one is not kept anywhere either.
        if (CardDataGuard.Inspect(text) is { IsClean: false } found)
        {
            return new EditionTextFault.CardData(found.Findings);
        }

        if (EditionText.FindMark(text) is { } line)
        {
            return new EditionTextFault.StillMarked(line);
        }

        return GlossaryReader.Read(text).Faults is { Count: > 0 } faults ? new EditionTextFault.Lines(faults) : null;
    }

    private static void Replace(List<string> lines, IReadOnlyList<YamlValue> items, TermChange change, string end)
    {
        var (before, after) = change;
        var index = items.ToList().FindIndex(item => item.Line == before!.Line);
        if (index < 0 || items[index] is not YamlMap map)
        {
            return;
        }

        var start = map.Line - 1;
        var next = index + 1 < items.Count ? items[index + 1].Line - 1 : lines.Count;
        var count = TermLines.LengthWithoutTail(lines, start, next);
        var term = lines.GetRange(start, count);
        lines.RemoveRange(start, count);
        if (after is not null)
        {
            lines.InsertRange(start, TermLines.Rewrite(term, map, before!, after).Select(line => line.EndsWith('\r') ? line : line + end));
        }
    }

    // A last line without a line feed gets one, as Git and editors like it.
    private static void Append(List<string> lines, IEnumerable<string> term, string end)
    {
        if (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }
        else if (lines.Count > 0 && !lines[^1].EndsWith('\r'))
        {
            lines[^1] += end;
        }

        lines.AddRange(term.Select(line => line + end));
        lines.Add(string.Empty);
    }
}
