using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Terms;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.Glossaries;

/// <summary>The glossary as the search engine uses it: which words may stand for which, made once per state of the file.</summary>
/// <param name="Source">The blob that the glossary was read from; equal blobs give equal synonyms.</param>
/// <param name="Set">The synonyms.</param>
public sealed record GlossarySynonyms(BlobId Source, SynonymSet Set)
{
    // A term in the other language is as good as the term, or nearly; a phrase that several terms share, or that is looked for because of its term, is less sure.
    private const double OtherLanguage = 0.9;
    private const double Ambiguous = 0.5;
    private const double PhraseOfTerm = 0.5;

    /// <summary>No synonyms.</summary>
    public static GlossarySynonyms Empty { get; } = Of(Glossary.Empty);

    /// <summary>Makes the synonyms of a glossary: term to term in the other language, phrase to term in both, and term to phrase.</summary>
    public static GlossarySynonyms Of(Glossary glossary) =>
        new(glossary.Source, SynonymSet.Create(glossary.Terms.SelectMany(Rules).Where(rule => !string.Equals(rule.Phrase, rule.Alternative, StringComparison.OrdinalIgnoreCase)).Distinct()));

    private static IEnumerable<SynonymRule> Rules(Term term) =>
        new[] { new SynonymRule(term.Spanish, term.English, OtherLanguage), new SynonymRule(term.English, term.Spanish, OtherLanguage) }
            .Concat(term.Phrases.SelectMany(phrase => Rules(term, phrase)));

    private static IEnumerable<SynonymRule> Rules(Term term, TermPhrase phrase)
    {
        var weight = term.Weight * (phrase.IsAmbiguous ? Ambiguous : 1);
        yield return new SynonymRule(phrase.Text, term.In(phrase.Language), weight);
        yield return new SynonymRule(phrase.Text, term.In(LanguageCode.Other(phrase.Language)), weight * OtherLanguage);
        if (!phrase.IsAmbiguous)
        {
            yield return new SynonymRule(term.In(phrase.Language), phrase.Text, weight * PhraseOfTerm);
        }
    }
}
