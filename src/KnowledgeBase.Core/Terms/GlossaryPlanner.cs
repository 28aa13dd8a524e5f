namespace KnowledgeBase.Core.Terms;

/// <summary>
/// Works out what an edit comes to where the glossary stands now. Terms are compared, not lines, so that two people who change different words never meet.
/// A phrase that becomes ambiguous, or stops being so, is marked in the other terms that have it as well: the file would contradict itself otherwise.
/// </summary>
internal static class GlossaryPlanner
{
    /// <summary>Works it out.</summary>
    /// <param name="origin">The terms that the writer saw.</param>
    /// <param name="now">The terms that stand there now.</param>
    /// <param name="edit">What the writer wants.</param>
    public static GlossaryPlan Plan(IReadOnlyList<Term> origin, IReadOnlyList<Term> now, GlossaryEdit edit)
    {
        IReadOnlyList<TermFault> faults = [];
        var mine = edit switch
        {
            GlossaryEdit.Add(var typed) => typed.Read(out faults),
            GlossaryEdit.Change(_, var typed) => typed.Read(out faults),
            _ => null,
        };
        if (faults.Count > 0)
        {
            // What other terms say against it is told at the same time, so that nobody mends a form twice.
            var theirs = (edit as GlossaryEdit.Change)?.Name.FindIn(now);
            return new GlossaryPlan.Invalid([.. faults, .. FindFaults([.. now.Where(term => term != theirs)], mine!)]);
        }

        return edit switch
        {
            GlossaryEdit.Change(var name, _) => Change(origin, now, name, mine!),
            GlossaryEdit.Remove(var name) => Remove(origin, now, name),
            _ => Add(now, mine!),
        };
    }

    private static GlossaryPlan Add(IReadOnlyList<Term> now, Term mine)
    {
        var known = TermName.Of(mine).FindAlikeIn(now);
        return known is null ? Check(now, theirs: null, mine, merged: false)
            : known.SaysTheSameAs(mine) ? new GlossaryPlan.Nothing()
            : new GlossaryPlan.Invalid([new TermFault.TermExists(TermName.Of(known))]);
    }

    private static GlossaryPlan Change(IReadOnlyList<Term> origin, IReadOnlyList<Term> now, TermName name, Term mine)
    {
        if (TermName.Of(mine).FindIn(now) is { } there && there.SaysTheSameAs(mine))
        {
            return new GlossaryPlan.Nothing();
        }

        if (name.FindIn(origin) is not { } seen)
        {
            return new GlossaryPlan.UnknownTerm();
        }

        if (name.FindIn(now) is not { } theirs)
        {
            return new GlossaryPlan.Conflict(Theirs: null);
        }

        if (theirs.SaysTheSameAs(seen))
        {
            return Check(now, theirs, mine, merged: false);
        }

        return TermMerge.Merge(seen, mine, theirs) switch
        {
            null => new GlossaryPlan.Conflict(theirs),
            var both when both.SaysTheSameAs(theirs) => new GlossaryPlan.Nothing(),
            var both => Check(now, theirs, both, merged: true),
        };
    }

    private static GlossaryPlan Remove(IReadOnlyList<Term> origin, IReadOnlyList<Term> now, TermName name)
    {
        if (name.FindIn(origin) is not { } seen)
        {
            return new GlossaryPlan.UnknownTerm();
        }

        return name.FindIn(now) switch
        {
            null => new GlossaryPlan.Nothing(),
            var theirs when !theirs.SaysTheSameAs(seen) => new GlossaryPlan.Conflict(theirs),
            var theirs => new GlossaryPlan.Changes([new TermChange(theirs, null), .. Companions(now.Where(term => term != theirs).ToList(), theirs, mine: null)], Merged: false),
        };
    }

    private static GlossaryPlan Check(IReadOnlyList<Term> now, Term? theirs, Term mine, bool merged)
    {
        var others = now.Where(term => term != theirs).ToList();
        var faults = FindFaults(others, mine).ToList();
        return faults.Count > 0
            ? new GlossaryPlan.Invalid(faults)
            : new GlossaryPlan.Changes([new TermChange(theirs, mine), .. Companions(others, theirs, mine)], merged);
    }

    private static IEnumerable<TermFault> FindFaults(List<Term> others, Term mine)
    {
        if (TermName.Of(mine).FindAlikeIn(others) is { } known)
        {
            yield return new TermFault.TermExists(TermName.Of(known));
        }

        for (var i = 0; i < mine.Phrases.Count; i++)
        {
            var phrase = mine.Phrases[i];
            if (!phrase.HasWords)
            {
                // Without words every phrase is like every other; that it has none is told already.
                continue;
            }

            if (phrase.IsLike(new TermPhrase(mine.In(phrase.Language), phrase.Language, IsAmbiguous: false, Line: 0)))
            {
                yield return new TermFault.PhraseIsTerm(phrase.Field, phrase.Text);
            }
            else if (mine.Phrases.Take(i).Any(phrase.IsLike))
            {
                yield return new TermFault.PhraseTwice(phrase.Field, phrase.Text);
            }
            else
            {
                var owner = others.FirstOrDefault(term => term.Phrases.Any(phrase.IsLike));
                if (owner is not null && !phrase.IsAmbiguous)
                {
                    yield return new TermFault.PhraseElsewhere(phrase.Field, phrase.Text, TermName.Of(owner));
                }
                else if (owner is null && phrase.IsAmbiguous)
                {
                    yield return new TermFault.AmbiguousAlone(phrase.Field, phrase.Text);
                }
            }
        }
    }

    private static IEnumerable<TermChange> Companions(List<Term> others, Term? theirs, Term? mine)
    {
        foreach (var other in others)
        {
            var phrases = other.Phrases.Select(phrase => phrase with { IsAmbiguous = IsAmbiguous(phrase, other) }).ToList();
            if (!phrases.SequenceEqual(other.Phrases))
            {
                yield return new TermChange(other, other with { Phrases = phrases });
            }
        }

        bool IsAmbiguous(TermPhrase phrase, Term owner) =>
            mine?.Phrases.Any(phrase.IsLike) == true
            || (phrase.IsAmbiguous
                && (theirs?.Phrases.Any(phrase.IsLike) != true || others.Any(term => term != owner && term.Phrases.Any(phrase.IsLike))));
    }
}
