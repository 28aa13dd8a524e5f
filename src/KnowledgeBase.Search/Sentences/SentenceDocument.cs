using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Sentences;

/// <summary>A document by its sentences: title, phrases with their clauses, and learned queries.</summary>
/// <param name="Key">The document's key.</param>
/// <param name="Group">The number of its group.</param>
/// <param name="Language">Its language.</param>
/// <param name="Access">Who sees it.</param>
/// <param name="Sentences">The terms of each sentence with their impacts.</param>
internal sealed record SentenceDocument(string Key, int Group, SearchLanguage Language, AccessSet Access, IReadOnlyList<(ulong Key, float Impact)[]> Sentences)
{
    /// <summary>Reads a document.</summary>
    /// <param name="document">One with phrases or learned queries.</param>
    /// <param name="group">The number of its group.</param>
    /// <param name="weights">How its sentences count.</param>
    public static SentenceDocument Of(SearchDocument document, int group, SearchWeights weights) => new(
        document.Key,
        group,
        document.Language,
        new AccessSet(document.AccessKeys),
        [.. document.Phrases.SelectMany(phrase => Clauses.Of(phrase, document.Language)).Concat(document.Learned).Prepend(document.Title)
            .Select(sentence => Read(sentence, document.Language, weights))]);

    private static (ulong Key, float Impact)[] Read(string sentence, SearchLanguage language, SearchWeights weights)
    {
        var words = SentenceReader.Words(sentence);
        var (weight, effect, typical) = weights.Sentence;
        var scale = weight / (1 - effect + (effect * SentenceReader.Length(words, language) / typical));
        return [.. SentenceReader.Terms(words, language, weights)
            .CountBy(term => term.Key)
            .Select(term => (term.Key, Impact: (float)(term.Value * scale / (weights.SentenceSaturation + (term.Value * scale)))))];
    }
}
