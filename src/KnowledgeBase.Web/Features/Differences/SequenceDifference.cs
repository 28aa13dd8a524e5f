using DiffPlex;

namespace KnowledgeBase.Web.Features.Differences;

/// <summary>
/// The differences of two sequences of words or lines, by DiffPlex (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986). The time grows
/// with length times differences, so two long sequences that hardly agree are told apart as a whole instead.
/// </summary>
internal static class SequenceDifference
{
    // Two sequences of 4,000 items without anything in common take about a third of a second.
    private const long MaxWork = 16_000_000;

    /// <summary>The steps that lead from one sequence to the other, in order; together they hold every item of both.</summary>
    /// <param name="before">Items without line feeds.</param>
    /// <param name="after">Items without line feeds.</param>
    public static IReadOnlyList<SequenceStep> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < before.Count - start && end < after.Count - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var steps = new List<SequenceStep>();
        Add(steps, SequenceChange.Same, 0, 0, start);
        AddMiddle(steps, before, after, start, end);
        Add(steps, SequenceChange.Same, before.Count - end, after.Count - end, end);
        return steps;
    }

    private static void AddMiddle(List<SequenceStep> steps, IReadOnlyList<string> before, IReadOnlyList<string> after, int start, int end)
    {
        var (old, now) = (before.Count - end - start, after.Count - end - start);
        if (old == 0 || now == 0 || (long)old * now > MaxWork)
        {
            Add(steps, SequenceChange.Removed, start, start, old);
            Add(steps, SequenceChange.Added, start + old, start, now);
            return;
        }

        var result = new Differ().CreateCustomDiffs(
            string.Join('\n', before.Skip(start).Take(old)),
            string.Join('\n', after.Skip(start).Take(now)),
            ignoreWhiteSpace: false,
            ignoreCase: false,
            text => text.Split('\n'));
        var (atOld, atNew) = (0, 0);
        foreach (var block in result.DiffBlocks)
        {
            Add(steps, SequenceChange.Same, start + atOld, start + atNew, block.DeleteStartA - atOld);
            Add(steps, SequenceChange.Removed, start + block.DeleteStartA, start + block.InsertStartB, block.DeleteCountA);
            Add(steps, SequenceChange.Added, start + block.DeleteStartA + block.DeleteCountA, start + block.InsertStartB, block.InsertCountB);
            (atOld, atNew) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        Add(steps, SequenceChange.Same, start + atOld, start + atNew, old - atOld);
    }

    private static void Add(List<SequenceStep> steps, SequenceChange change, int before, int after, int count)
    {
        if (count > 0)
        {
            steps.Add(new SequenceStep(change, before, after, count));
        }
    }
}
