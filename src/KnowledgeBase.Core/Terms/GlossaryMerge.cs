namespace KnowledgeBase.Core.Terms;

/// <summary>Brings together two texts of the glossary term by term, where lines that stand beside each other would be in each other's way.</summary>
public static class GlossaryMerge
{
    /// <summary>The text with both changes, or <see langword="null"/> when a person has to look: both changed the same words, or one changed more than terms.</summary>
    /// <param name="origin">The text that both began with.</param>
    /// <param name="mine">What one made of it.</param>
    /// <param name="theirs">What the other made of it.</param>
    public static string? Merge(string origin, string mine, string theirs)
    {
        if (Read(origin) is not { } before || Read(mine) is not { } after || Read(theirs) is not { } now)
        {
            return null;
        }

        // Comments and layout are words too: what cannot be told as changes of terms is not merged here.
        var changes = Between(before, after).ToList();
        if (GlossaryText.Apply(origin, changes) != mine)
        {
            return null;
        }

        var merged = new List<TermChange>();
        foreach (var change in changes)
        {
            if (!TryMove(change, now, merged))
            {
                return null;
            }
        }

        var text = GlossaryText.Apply(theirs, merged);
        return Read(text) is not null ? text : null;
    }

    private static bool TryMove(TermChange change, IReadOnlyList<Term> now, List<TermChange> merged)
    {
        var (before, after) = change;
        if (before is null)
        {
            var known = TermName.Of(after!).FindAlikeIn(now);
            if (known is null)
            {
                merged.Add(change);
            }

            return known is null || known.SaysTheSameAs(after!);
        }

        var there = TermName.Of(before).FindIn(now);
        if (after is null)
        {
            if (there is not null)
            {
                merged.Add(new TermChange(there, null));
            }

            return there is null || there.SaysTheSameAs(before);
        }

        if (there is null || TermMerge.Merge(before, after, there) is not { } both)
        {
            return false;
        }

        merged.Add(new TermChange(there, both));
        return true;
    }

    private static IEnumerable<TermChange> Between(IReadOnlyList<Term> before, IReadOnlyList<Term> after) =>
        before
            .Select(term => new TermChange(term, TermName.Of(term).FindIn(after)))
            .Where(change => change.After is null || !change.After.SaysTheSameAs(change.Before!))
            .Concat(after.Where(term => TermName.Of(term).FindIn(before) is null).Select(term => new TermChange(null, term)));

    private static IReadOnlyList<Term>? Read(string text) => GlossaryReader.Read(text) is { Faults.Count: 0, Glossary.Terms: var terms } ? terms : null;
}
