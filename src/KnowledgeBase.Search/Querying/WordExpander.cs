using System.Text;
using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Querying;

/// <summary>Finds the words that a query word may stand for: longer ones that begin with it, and those that are spelled alike.</summary>
internal sealed class WordExpander(VisibleTerms terms)
{
    private const int MaximumPrefixTerms = 32;
    private const int MaximumSimilarWords = 6;
    private const int MaximumCheckedWords = 24;
    private const int ShortPrefix = 2;

    private readonly Vocabulary _vocabulary = terms.Snapshot.Tables.Vocabulary;

    /// <summary>The most frequent terms of words that begin with a prefix.</summary>
    public IReadOnlyList<(int Term, SearchLanguage Language)> WithPrefix(string prefix) =>
        (prefix.Length > ShortPrefix ? terms.Snapshot.LongPrefixes : terms.Snapshot.ShortPrefixes)
            .GetOrAdd((terms.Documents, prefix), key => FindWithPrefix(key.Prefix));

    private (int Term, SearchLanguage Language)[] FindWithPrefix(string prefix)
    {
        var words = new List<int>();
        terms.Snapshot.Words.FindPrefix(Encoding.UTF8.GetBytes(prefix), words);
        var best = new PriorityQueue<(int Term, SearchLanguage Language), (int Frequency, string Term)>(FrequencyOrder.Instance);
        var seen = new HashSet<int>();
        foreach (var word in words)
        {
            foreach (var language in Languages)
            {
                var term = _vocabulary.TermOfWord(word, language);
                var frequency = term < 0 ? 0 : terms.Snapshot.Frequencies[term];
                if (frequency == 0 || (best.Count == MaximumPrefixTerms && best.TryPeek(out _, out var least) && frequency < least.Frequency) || !seen.Add(term))
                {
                    continue;
                }

                if (terms.Exists(term))
                {
                    best.Enqueue((term, language), (frequency, Encoding.UTF8.GetString(_vocabulary.Terms[term])));
                    if (best.Count > MaximumPrefixTerms)
                    {
                        _ = best.Dequeue();
                    }
                }
            }
        }

        return [.. best.UnorderedItems.OrderByDescending(item => item.Priority, FrequencyOrder.Instance).Select(item => item.Element)];
    }

    /// <summary>The visible words within the number of errors that a word may have, the nearest and most frequent first.</summary>
    /// <param name="word">The word typed.</param>
    /// <param name="edits">How many errors to allow.</param>
    public IReadOnlyList<SimilarWord> Similar(string word, int edits)
    {
        var typed = Encoding.UTF8.GetBytes(word);
        var candidates = new List<int>();
        terms.Snapshot.Words.FindSimilar(typed, edits, candidates);
        var found = new List<SimilarWord>();
        foreach (var candidate in candidates)
        {
            var letters = _vocabulary.Words[candidate];
            if (Math.Abs(letters.Length - typed.Length) > edits || (edits > 1 && letters[0] != typed[0]) || letters.ContainsAnyInRange((byte)'0', (byte)'9'))
            {
                continue;
            }

            var distance = EditDistance.Within(typed, letters, edits);
            if (distance <= edits && Frequency(candidate) is > 0 and var frequency)
            {
                found.Add(new SimilarWord(candidate, distance, frequency));
            }
        }

        var nearest = found
            .OrderBy(similar => similar.Distance)
            .ThenByDescending(similar => similar.Frequency)
            .ThenBy(similar => _vocabulary.WordText(similar.Word), StringComparer.Ordinal)
            .Take(MaximumCheckedWords)
            .Where(similar => terms.WordExists(similar.Word))
            .Take(MaximumSimilarWords)
            .ToArray();
        return [.. nearest.TakeWhile(similar => similar.Distance == nearest[0].Distance)];
    }

    /// <summary>Finds where a word that nobody wrote falls into two that somebody did.</summary>
    /// <returns>The two words, or null.</returns>
    public (string Left, string Right)? Split(string word)
    {
        const int ShortestPart = 3;
        (string Left, string Right)? best = null;
        var bestFrequency = 0;
        for (var at = ShortestPart; at <= word.Length - ShortestPart; at++)
        {
            var frequency = Math.Min(VisibleFrequency(word[..at]), VisibleFrequency(word[at..]));
            if (frequency > bestFrequency)
            {
                bestFrequency = frequency;
                best = (word[..at], word[at..]);
            }
        }

        return best;
    }

    /// <summary>In how many documents a written word's term occurs; 0 if no visible document has it.</summary>
    public int VisibleFrequency(string folded)
    {
        var word = _vocabulary.FindWord(folded);
        return word < 0 || !terms.WordExists(word) ? 0 : Frequency(word);
    }

    private static SearchLanguage[] Languages { get; } = Enum.GetValues<SearchLanguage>();

    private int Frequency(int word) =>
        Languages.Max(language => _vocabulary.TermOfWord(word, language) is >= 0 and var term ? terms.Snapshot.Frequencies[term] : 0);

    /// <summary>Frequent terms are greater; of equals, those earlier in the alphabet.</summary>
    private sealed class FrequencyOrder : IComparer<(int Frequency, string Term)>
    {
        public static FrequencyOrder Instance { get; } = new();

        public int Compare((int Frequency, string Term) x, (int Frequency, string Term) y) =>
            x.Frequency != y.Frequency ? x.Frequency.CompareTo(y.Frequency) : string.CompareOrdinal(y.Term, x.Term);
    }
}
