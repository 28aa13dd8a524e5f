using System.Text.RegularExpressions;

namespace KnowledgeBase.Web.Features.Differences;

/// <summary>What changed between two texts, line by line, with the words that changed inside lines that were reworded.</summary>
/// <param name="Parts">All lines in order, in parts.</param>
/// <param name="Added">How many lines the newer text has that the older has not.</param>
/// <param name="Removed">How many lines the older text has that the newer has not.</param>
public sealed partial record SourceDifference(IReadOnlyList<SourcePart> Parts, int Added, int Removed)
{
    private const int Context = 3;
    private const int LeastFolded = 4;
    private const int MaxWordsInLine = 1500;

    /// <summary>Compares two texts; line ends may be of any kind.</summary>
    /// <param name="before">The older text.</param>
    /// <param name="after">The newer text.</param>
    public static SourceDifference Between(string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        var lines = new List<SourceLine>(Math.Max(old.Length, now.Length));
        var steps = SequenceDifference.Between(old, now);
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (step.Change == SequenceChange.Same)
            {
                lines.AddRange(Enumerable.Range(0, step.Count).Select(n =>
                    new SourceLine(SequenceChange.Same, step.Before + n + 1, step.After + n + 1, [new TextRun(now[step.After + n], Changed: false)])));
            }
            else if (step.Change == SequenceChange.Removed && i + 1 < steps.Count && steps[i + 1].Change == SequenceChange.Added)
            {
                AddReworded(lines, old.AsSpan(step.Before, step.Count), now.AsSpan(steps[i + 1].After, steps[i + 1].Count), step.Before, steps[i + 1].After);
                i++;
            }
            else
            {
                AddWhole(lines, step, step.Change == SequenceChange.Added ? now : old);
            }
        }

        return new SourceDifference(
            Fold(lines),
            lines.Count(line => line.Change == SequenceChange.Added),
            lines.Count(line => line.Change == SequenceChange.Removed));
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static void AddWhole(List<SourceLine> lines, SequenceStep step, string[] texts)
    {
        for (var n = 0; n < step.Count; n++)
        {
            lines.Add(step.Change == SequenceChange.Added
                ? new SourceLine(SequenceChange.Added, null, step.After + n + 1, [new TextRun(texts[step.After + n], Changed: false)])
                : new SourceLine(SequenceChange.Removed, step.Before + n + 1, null, [new TextRun(texts[step.Before + n], Changed: false)]));
        }
    }

    // Lines that replace each other are compared word by word, first with first; what is left over has no partner.
    private static void AddReworded(List<SourceLine> lines, ReadOnlySpan<string> old, ReadOnlySpan<string> now, int oldStart, int newStart)
    {
        var removed = new List<SourceLine>(old.Length);
        var added = new List<SourceLine>(now.Length);
        for (var n = 0; n < Math.Max(old.Length, now.Length); n++)
        {
            var (oldRuns, newRuns) = n < old.Length && n < now.Length ? Words(old[n], now[n]) : (null, null);
            if (n < old.Length)
            {
                removed.Add(new SourceLine(SequenceChange.Removed, oldStart + n + 1, null, oldRuns ?? [new TextRun(old[n], Changed: false)]));
            }

            if (n < now.Length)
            {
                added.Add(new SourceLine(SequenceChange.Added, null, newStart + n + 1, newRuns ?? [new TextRun(now[n], Changed: false)]));
            }
        }

        lines.AddRange(removed);
        lines.AddRange(added);
    }

    private static (IReadOnlyList<TextRun>? Old, IReadOnlyList<TextRun>? New) Words(string before, string after)
    {
        var old = Word().Matches(before).Select(match => match.Value).ToList();
        var now = Word().Matches(after).Select(match => match.Value).ToList();
        if (old.Count > MaxWordsInLine || now.Count > MaxWordsInLine)
        {
            return (null, null);
        }

        var oldRuns = new List<TextRun>();
        var newRuns = new List<TextRun>();
        var same = 0;
        foreach (var step in SequenceDifference.Between(old, now))
        {
            if (step.Change != SequenceChange.Added)
            {
                oldRuns.Add(new TextRun(string.Concat(old.Skip(step.Before).Take(step.Count)), step.Change == SequenceChange.Removed));
            }

            if (step.Change != SequenceChange.Removed)
            {
                newRuns.Add(new TextRun(string.Concat(now.Skip(step.After).Take(step.Count)), step.Change == SequenceChange.Added));
            }

            same += step.Change == SequenceChange.Same ? now.Skip(step.After).Take(step.Count).Sum(word => word.AsSpan().Trim().Length) : 0;
        }

        // Two sentences that share a few small words are two sentences, not one reworded.
        return same * 4 >= Math.Min(before.Length, after.Length) ? (oldRuns, newRuns) : (null, null);
    }

    private static List<SourcePart> Fold(List<SourceLine> lines)
    {
        var parts = new List<SourcePart>();
        var position = 0;
        while (position < lines.Count)
        {
            var start = position;
            while (position < lines.Count && lines[position].Change == SequenceChange.Same)
            {
                position++;
            }

            var lead = start == 0 ? 0 : Context;
            var trail = position == lines.Count ? 0 : Context;
            var folded = position - start - lead - trail;
            if (folded >= LeastFolded)
            {
                AddPart(parts, isFolded: false, lines.GetRange(start, lead));
                AddPart(parts, isFolded: true, lines.GetRange(start + lead, folded));
                start = position - trail;
            }

            while (position < lines.Count && lines[position].Change != SequenceChange.Same)
            {
                position++;
            }

            AddPart(parts, isFolded: false, lines.GetRange(start, position - start));
        }

        return parts;
    }

    private static void AddPart(List<SourcePart> parts, bool isFolded, List<SourceLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (!isFolded && parts is [.., { IsFolded: false } last])
        {
            parts[^1] = last with { Lines = [.. last.Lines, .. lines] };
        }
        else
        {
            parts.Add(new SourcePart(isFolded, lines));
        }
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|.", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
