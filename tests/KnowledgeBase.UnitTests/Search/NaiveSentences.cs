using KnowledgeBase.Search;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Ranking;
using KnowledgeBase.Search.Sentences;

namespace KnowledgeBase.UnitTests.Search;

/// <summary>The comparison with sentences as docs/decisions/0006-sentences.md defines it, computed for every sentence without an index.</summary>
internal sealed class NaiveSentences
{
    private readonly SearchWeights _weights;
    private readonly (SearchDocument Document, string[] Terms, int Length)[] _sentences;

    public NaiveSentences(IEnumerable<SearchDocument> documents, SearchWeights weights)
    {
        _weights = weights;
        _sentences =
        [
            .. documents.Where(document => document.Phrases.Count + document.Learned.Count > 0)
                .SelectMany(document => document.Phrases.SelectMany(phrase => Clauses.Of(phrase, document.Language)).Concat(document.Learned).Append(document.Title)
                    .Select(sentence => (document, Words: NaiveDocument.Tokens(sentence))))
                .Select(said => (
                    said.document,
                    Terms(said.Words, said.document.Language).Select(term => term.Text).ToArray(),
                    said.Words.Count(word => !StopWords.Contains(said.document.Language, word.Folded)))),
        ];
    }

    /// <summary>The factor of each group that a visible sentence speaks for.</summary>
    /// <param name="query">The query.</param>
    /// <param name="own">The query's language.</param>
    /// <param name="caller">Who asks.</param>
    public IReadOnlyDictionary<string, double> Factors(string query, SearchLanguage own, AccessKey caller)
    {
        var words = NaiveDocument.Tokens(query);
        var visible = _sentences.Where(sentence => sentence.Document.AccessKeys.Contains(caller)).ToArray();
        var byLanguage = new[] { SearchLanguage.Spanish, SearchLanguage.English }.ToDictionary(language => language, language => WeightsOf(words, language, own, visible));
        var highest = byLanguage.Values.Max(terms => terms.Values.Sum());
        return visible
            .Select(sentence => (sentence.Document.Group, Likeness: Sum(sentence, byLanguage[sentence.Document.Language]) / highest))
            .Where(scored => scored.Likeness > 0)
            .GroupBy(scored => scored.Group, scored => scored.Likeness, StringComparer.Ordinal)
            .Select(group => (group.Key, Vote: group.OrderDescending().Take(_weights.SentencesPerGroup).Sum(likeness => Math.Pow(likeness, _weights.SentenceSharpness)) / _weights.SentencesPerGroup))
            .OrderByDescending(group => group.Vote)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(SentenceVotes.MaximumGroups)
            .ToDictionary(group => group.Key, group => Math.Pow(1 + (_weights.Sentences * group.Vote), _weights.SentenceEffect), StringComparer.Ordinal);
    }

    private double Sum((SearchDocument Document, string[] Terms, int Length) sentence, Dictionary<string, double> terms) =>
        terms.Sum(term =>
        {
            var scale = _weights.Sentence.Weight / (1 - _weights.Sentence.LengthEffect + (_weights.Sentence.LengthEffect * sentence.Length / _weights.Sentence.TypicalLength));
            var frequency = scale * sentence.Terms.Count(text => text == term.Key);
            return term.Value * frequency / (_weights.SentenceSaturation + frequency);
        });

    private Dictionary<string, double> WeightsOf(
        (string Folded, string Accented, int Position)[] words,
        SearchLanguage language,
        SearchLanguage own,
        (SearchDocument Document, string[] Terms, int Length)[] visible)
    {
        var ofLanguage = visible.Where(sentence => sentence.Document.Language == language).ToArray();
        var asked = language == own ? words : [.. words.Where(word => !StopWords.Contains(language, word.Folded) && !StopWords.Contains(own, word.Folded))];
        return Terms(asked, language)
            .Where(term => language == own || term.Text[0] == 'w')
            .GroupBy(term => term.Text, StringComparer.Ordinal)
            .Select(term => (term.Key, Having: ofLanguage.Count(sentence => sentence.Terms.Contains(term.Key)), Weight: term.First().Share * Math.Min(3, term.Count())))
            .Where(term => term.Having > 0)
            .ToDictionary(term => term.Key, term => term.Weight * Math.Log(1 + ((ofLanguage.Length - term.Having + 0.5) / (term.Having + 0.5))), StringComparer.Ordinal);
    }

    // "w" a word, "s" a small one, "n" neighbours, "p" a pair in any order.
    private IEnumerable<(string Text, double Share)> Terms((string Folded, string Accented, int Position)[] words, SearchLanguage language)
    {
        var stems = Array.ConvertAll(words, word => NaiveDocument.Term(word.Folded, language));
        for (var i = 0; i < words.Length; i++)
        {
            yield return StopWords.Contains(language, words[i].Folded) ? ($"s {stems[i]}", _weights.SentenceSmallWord) : ($"w {stems[i]}", 1);
            if (i > 0)
            {
                yield return ($"n {stems[i - 1]} {stems[i]}", _weights.SentenceNeighbours);
            }
        }

        var telling = Enumerable.Range(0, words.Length).Where(i => !StopWords.Contains(language, words[i].Folded)).Select(i => stems[i]).ToArray();
        for (var i = 0; i < telling.Length; i++)
        {
            foreach (var other in telling[Math.Max(0, i - 5)..i])
            {
                string[] pair = [other, telling[i]];
                yield return ($"p {string.Join(' ', pair.Order(StringComparer.Ordinal))}", _weights.SentencePair);
            }
        }
    }
}
