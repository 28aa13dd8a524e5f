using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search;

/// <summary>Synonyms, prepared once for many queries. Immutable and safe to share.</summary>
public sealed class SynonymSet
{
    private readonly Dictionary<string, List<SynonymAlternative>> _byPhrase = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);
    private readonly int _longestPhrase;

    private SynonymSet(IReadOnlyList<SynonymRule> rules)
    {
        Rules = rules;
        foreach (var rule in rules)
        {
            var phrase = new StemmedPhrase(Read(rule.Phrase));
            var alternative = new SynonymAlternative(rule.Alternative, Read(rule.Alternative), rule.Weight);
            _longestPhrase = Math.Max(_longestPhrase, phrase.Count);
            foreach (var key in phrase.Keys(0, phrase.Count))
            {
                if (!_byPhrase.TryGetValue(key, out var alternatives))
                {
                    _byPhrase[key] = alternatives = [];
                }

                alternatives.Add(alternative);
            }

            _beginnings.UnionWith(phrase.Beginnings());
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
        if (_longestPhrase == 0)
        {
            return matches;
        }

        var query = new StemmedPhrase(words);
        for (var first = 0; first < words.Count;)
        {
            var count = query.BeginsIn(first, _beginnings) ? Math.Min(_longestPhrase + StemmedPhrase.FurtherStopWords, words.Count - first) : 0;
            while (count > 0 && !TryMatch(query, words, first, count, matches))
            {
                count--;
            }

            first += Math.Max(1, count);
        }

        return matches;
    }

    private bool TryMatch(StemmedPhrase query, IReadOnlyList<QueryWord> words, int first, int count, List<SynonymMatch> matches)
    {
        List<SynonymAlternative>? alternatives = null;
        foreach (var key in query.Keys(first, count))
        {
            if (_byPhrase.TryGetValue(key, out var found))
            {
                (alternatives ??= []).AddRange(found);
            }
        }

        if (alternatives is null)
        {
            return false;
        }

        matches.Add(new SynonymMatch(words[first].Position, words[first + count - 1].Position, [.. alternatives.DistinctBy(alternative => alternative.Text, StringComparer.Ordinal)]));
        return true;
    }

    private static List<QueryWord> Read(string text)
    {
        var position = 0;
        return QueryWordReader.Read(text, 0, text.Length, ref position);
    }
}
