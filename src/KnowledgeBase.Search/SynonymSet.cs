using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search;

/// <summary>Synonyms, prepared once for many queries. Immutable and safe to share.</summary>
public sealed class SynonymSet
{
    private readonly Dictionary<string, List<(string Text, IReadOnlyList<QueryWord> Words, double Weight)>> _byPhrase = new(StringComparer.Ordinal);
    private readonly int _longestPhrase;

    private SynonymSet(IReadOnlyList<SynonymRule> rules)
    {
        Rules = rules;
        foreach (var rule in rules)
        {
            var phrase = Read(rule.Phrase);
            var alternative = Read(rule.Alternative);
            _longestPhrase = Math.Max(_longestPhrase, phrase.Count);
            foreach (var key in Keys(phrase, 0, phrase.Count).Distinct(StringComparer.Ordinal))
            {
                if (!_byPhrase.TryGetValue(key, out var alternatives))
                {
                    _byPhrase[key] = alternatives = [];
                }

                alternatives.Add((rule.Alternative, alternative, rule.Weight));
            }
        }
    }

    /// <summary>No synonyms.</summary>
    public static SynonymSet Empty { get; } = new([]);

    /// <summary>The rules.</summary>
    public IReadOnlyList<SynonymRule> Rules { get; }

    /// <summary>Prepares rules. Both directions of a synonym are two rules.</summary>
    /// <param name="rules">The rules; a phrase may have several.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">A weight is not above 0 up to 1.</exception>
    public static SynonymSet Create(IEnumerable<SynonymRule> rules)
    {
        var list = rules.ToArray();
        if (Array.Exists(list, rule => rule.Weight is not (> 0 and <= 1)))
        {
            throw new ArgumentException("A weight is above 0 up to 1.", nameof(rules));
        }

        return new SynonymSet(list);
    }

    /// <summary>Finds phrases in a query, the longest first, none inside another.</summary>
    internal List<SynonymMatch> Match(IReadOnlyList<QueryWord> words)
    {
        var matches = new List<SynonymMatch>();
        for (var first = 0; first < words.Count && _longestPhrase > 0;)
        {
            var count = Math.Min(_longestPhrase, words.Count - first);
            while (count > 0 && !TryMatch(words, first, count, matches))
            {
                count--;
            }

            first += Math.Max(1, count);
        }

        return matches;
    }

    private bool TryMatch(IReadOnlyList<QueryWord> words, int first, int count, List<SynonymMatch> matches)
    {
        var alternatives = Keys(words, first, count)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(key => _byPhrase.TryGetValue(key, out var found) ? found : [])
            .Distinct()
            .ToArray();
        if (alternatives.Length == 0)
        {
            return false;
        }

        matches.Add(new SynonymMatch(words[first].Position, words[first + count - 1].Position, alternatives));
        return true;
    }

    private static List<QueryWord> Read(string text)
    {
        var position = 0;
        return QueryWordReader.Read(text, 0, text.Length, ref position);
    }

    // A phrase is known by its stems, in either language, so that rules are written as people write.
    private static IEnumerable<string> Keys(IReadOnlyList<QueryWord> words, int first, int count) =>
        Enum.GetValues<SearchLanguage>().Select(language =>
            string.Join(' ', Enumerable.Range(first, count).Select(index => Stem(words[index].Folded, language))));

    private static string Stem(string folded, SearchLanguage language)
    {
        Span<char> term = stackalloc char[Analyzer.MaximumTermLength];
        return term[..Analyzer.For(language).Term(folded, term)].ToString();
    }
}
