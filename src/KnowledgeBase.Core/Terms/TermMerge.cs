using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Terms;

/// <summary>Brings together what two people made of one term.</summary>
internal static class TermMerge
{
    private static readonly bool[] Ambiguity = [false, true];

    /// <summary>
    /// The term with both changes: phrases that either added, without those that either took away, and the names and the weight of whoever changed them.
    /// <see langword="null"/> when both changed a name or the weight to something else.
    /// </summary>
    /// <param name="origin">The term that both began with.</param>
    /// <param name="mine">What one made of it.</param>
    /// <param name="theirs">What the other made of it.</param>
    public static Term? Merge(Term origin, Term mine, Term theirs)
    {
        if (!TryPick(origin.Spanish, mine.Spanish, theirs.Spanish, out var spanish)
            || !TryPick(origin.English, mine.English, theirs.English, out var english)
            || !TryPick(origin.Weight, mine.Weight, theirs.Weight, out var weight))
        {
            return null;
        }

        var phrases =
            from isAmbiguous in Ambiguity
            from language in LanguageCode.All
            from text in Merge(origin.PhrasesIn(language, isAmbiguous), mine.PhrasesIn(language, isAmbiguous), theirs.PhrasesIn(language, isAmbiguous))
            select new TermPhrase(text, language, isAmbiguous, Line: 0);
        return new Term(spanish, english, weight, [.. phrases], theirs.Line);
    }

    private static bool TryPick<T>(T origin, T mine, T theirs, out T picked)
        where T : IEquatable<T>
    {
        picked = mine.Equals(origin) ? theirs : mine;
        return mine.Equals(origin) || theirs.Equals(origin) || mine.Equals(theirs);
    }

    private static IEnumerable<string> Merge(IReadOnlyList<string> origin, IReadOnlyList<string> mine, IReadOnlyList<string> theirs)
    {
        // Where only one changed the list, the order is theirs to choose too.
        if (theirs.SequenceEqual(origin, StringComparer.Ordinal))
        {
            return mine;
        }

        var removed = origin.Except(mine, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var added = mine.Except(origin, StringComparer.Ordinal).Except(theirs, StringComparer.Ordinal);
        return theirs.Where(text => !removed.Contains(text)).Concat(added);
    }
}
