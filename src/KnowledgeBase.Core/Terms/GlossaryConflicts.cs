using KnowledgeBase.Core.Checking.Prose;
using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Terms;

/// <summary>Finds what contradicts itself between the terms of a glossary.</summary>
internal static class GlossaryConflicts
{
    /// <summary>A term twice, a phrase of several terms that is not marked as ambiguous, or one that is marked and has one meaning only.</summary>
    public static IEnumerable<TextFault> Find(IReadOnlyList<Term> terms)
    {
        var twice = terms
            .GroupBy(term => (Words.Fold(term.Spanish), Words.Fold(term.English)))
            .SelectMany(group => group.Skip(1), (group, second) => FaultRules.TermTwice.At(second.Line, second.Spanish, group.First().Line));
        var phrases = terms
            .SelectMany(term => term.Phrases.Select(phrase => (Term: term, Phrase: phrase)))
            .GroupBy(said => (said.Phrase.Language, Words.Fold(said.Phrase.Text)))
            .SelectMany(group => OfPhrase([.. group]));
        var own = terms.SelectMany(term => term.Phrases
            .Where(phrase => Words.Fold(phrase.Text) == Words.Fold(term.In(phrase.Language)))
            .Select(phrase => FaultRules.TermPhraseTwice.At(phrase.Line, phrase.Text, term.Line)));
        return twice.Concat(phrases).Concat(own);
    }

    private static IEnumerable<TextFault> OfPhrase((Term Term, TermPhrase Phrase)[] said)
    {
        var first = said[0];
        foreach (var (term, phrase) in said.Skip(1))
        {
            if (term == first.Term || !phrase.IsAmbiguous || !first.Phrase.IsAmbiguous)
            {
                yield return FaultRules.TermPhraseTwice.At(phrase.Line, phrase.Text, first.Phrase.Line);
            }
        }

        if (said.Length == 1 && first.Phrase.IsAmbiguous)
        {
            yield return FaultRules.TermAmbiguousOnce.At(first.Phrase.Line, first.Phrase.Text);
        }
    }
}
