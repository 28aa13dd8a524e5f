using System.Runtime.InteropServices;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Sentences;

/// <summary>
/// Compares a query with sentences: BM25 of each, of which the best ones of a group are added. It is the nearest-neighbour vote of text
/// classification (Yang: "An Evaluation of Statistical Approaches to Text Categorization", 1999) with BM25 as the likeness.
/// </summary>
internal sealed class SentenceMatcher(SentenceSnapshot sentences, VisibleSentences visible, SearchWeights weights)
{
    private const int MaximumRepeats = 3;

    /// <summary>Compares.</summary>
    /// <param name="query">The query.</param>
    /// <param name="plan">Its plan, which knows what its misspelled words mean.</param>
    /// <param name="request">In which language it is asked, with which synonyms.</param>
    /// <param name="documents">The documents whose groups are raised.</param>
    public GroupFactors Match(ParsedQuery query, QueryPlan plan, SearchRequest request, IndexSnapshot documents)
    {
        var words = Negations.Unfold(plan.Meant);
        var own = QueryLanguage.Detect(query with { Words = plan.Meant }, request.PreferredLanguage);
        using var scorer = new SentenceScorer(sentences, visible);
        var highest = 0.0;
        foreach (var language in Enum.GetValues<SearchLanguage>())
        {
            if (request.OnlyLanguage is null || request.OnlyLanguage == language)
            {
                highest = Math.Max(highest, Add(words, plan.Synonyms, language, own, scorer));
            }
        }

        return highest > 0 ? new SentenceVotes(sentences, scorer, highest, weights).FactorsIn(documents) : GroupFactors.None;
    }

    // Adds what the sentences of a language have of the query; gives what one of them can have at most, alternatives aside.
    private double Add(IReadOnlyList<QueryWord> words, IReadOnlyList<SynonymMatch> spans, SearchLanguage language, SearchLanguage own, SentenceScorer scorer)
    {
        var highest = 0.0;
        var ofSpans = spans.Select(_ => new List<WeightedTerm>()).ToArray();
        var terms = TermsOf(words, language, own);
        var repeats = Repeats(terms);
        foreach (var term in terms)
        {
            // A term counts as often as it is said, and where it is said first.
            var weight = repeats.Remove(term.Key, out var times) ? term.Share * scorer.Idf(term.Key, language) * Math.Min(times, MaximumRepeats) : 0;
            if (weight > 0)
            {
                highest += weight;
                var span = term.IsWord ? SpanAt(spans, term.Position) : -1;
                if (span >= 0)
                {
                    ofSpans[span].Add(new WeightedTerm(term.Key, weight));
                }
                else
                {
                    scorer.Add(new WeightedTerm(term.Key, weight));
                }
            }
        }

        for (var span = 0; span < spans.Count; span++)
        {
            scorer.AddBest(ofSpans[span], [.. spans[span].Alternatives.Select(alternative => Replacement(alternative, language, scorer)).Where(terms => terms.Length > 0)]);
        }

        return highest;
    }

    private static int SpanAt(IReadOnlyList<SynonymMatch> spans, int position)
    {
        var span = spans.Count - 1;
        while (span >= 0 && (position < spans[span].First || spans[span].Last < position))
        {
            span--;
        }

        return span;
    }

    // Of another language only words that tell something in both: the sentence is not built as one of that language.
    private List<SentenceTerm> TermsOf(IReadOnlyList<QueryWord> words, SearchLanguage language, SearchLanguage own) => language == own
        ? SentenceReader.Terms(words, language, weights)
        : [.. words
            .Where(word => !word.IsStopWordOf(language) && !word.IsStopWordOf(own))
            .Select(word => new SentenceTerm(SentenceReader.KeyOf(word, language), 1, word.Position, true))];

    private static Dictionary<ulong, int> Repeats(List<SentenceTerm> terms)
    {
        var repeats = new Dictionary<ulong, int>(terms.Count);
        foreach (var term in terms)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(repeats, term.Key, out _)++;
        }

        return repeats;
    }

    // The words of an alternative, or none unless some sentence has each.
    private static WeightedTerm[] Replacement(SynonymAlternative alternative, SearchLanguage language, SentenceScorer scorer)
    {
        WeightedTerm[] terms = [.. alternative.Words
            .Where(word => !word.IsStopWordOf(SearchLanguage.Spanish) && !word.IsStopWordOf(SearchLanguage.English))
            .Select(word => SentenceReader.KeyOf(word, language))
            .Select(key => new WeightedTerm(key, alternative.Weight * scorer.Idf(key, language)))];
        return Array.TrueForAll(terms, term => term.Weight > 0) ? terms : [];
    }
}
