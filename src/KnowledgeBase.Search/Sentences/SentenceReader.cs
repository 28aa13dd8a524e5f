using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Sentences;

/// <summary>
/// Takes sentences apart. Among sentences of a dozen words the small ones carry intent ("why was I charged", "how do I"), as do two words that
/// stand together ("top up") or near each other in any order; text classification knows both as word n-grams and skip-bigrams.
/// </summary>
internal static class SentenceReader
{
    // How many telling words apart two words are still near each other.
    private const int Near = 5;

    private const ulong SmallWord = 0x9E3779B97F4A7C15;
    private const ulong Neighbours = 0xC2B2AE3D27D4EB4F;
    private const ulong Pair = 0x165667B19E3779F9;

    /// <summary>The words of a sentence.</summary>
    public static IReadOnlyList<QueryWord> Words(string sentence)
    {
        var position = 0;
        return Negations.Unfold(QueryWordReader.Read(sentence, 0, sentence.Length, ref position));
    }

    /// <summary>How many words of a sentence tell something by themselves.</summary>
    public static int Length(IReadOnlyList<QueryWord> words, SearchLanguage language) => words.Count(word => !word.IsStopWordOf(language));

    /// <summary>All terms of a sentence, as often as they occur.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="language">Its language.</param>
    /// <param name="weights">What each kind of term counts.</param>
    public static List<SentenceTerm> Terms(IReadOnlyList<QueryWord> words, SearchLanguage language, SearchWeights weights)
    {
        var terms = new List<SentenceTerm>(words.Count * 4);
        var telling = new List<ulong>(words.Count);
        var last = 0UL;
        for (var i = 0; i < words.Count; i++)
        {
            var (word, position) = (KeyOf(words[i], language), words[i].Position);
            var isStopWord = words[i].IsStopWordOf(language);
            terms.Add(isStopWord ? new SentenceTerm(Combine(SmallWord, word, 0), weights.SentenceSmallWord, position, false) : new SentenceTerm(word, 1, position, true));
            if (i > 0 && position == words[i - 1].Position + 1)
            {
                terms.Add(new SentenceTerm(Combine(Neighbours, last, word), weights.SentenceNeighbours, position, false));
            }

            if (!isStopWord)
            {
                for (var other = Math.Max(0, telling.Count - Near); other < telling.Count; other++)
                {
                    var key = Combine(Pair, Math.Min(telling[other], word), Math.Max(telling[other], word));
                    terms.Add(new SentenceTerm(key, weights.SentencePair, position, false));
                }

                telling.Add(word);
            }

            last = word;
        }

        return terms;
    }

    /// <summary>The key of a word that tells something by itself: the FNV-1a hash of its stem, which begins with its language.</summary>
    public static ulong KeyOf(QueryWord word, SearchLanguage language)
    {
        Span<char> term = stackalloc char[Analyzer.MaximumTermLength];
        var hash = 0xCBF29CE484222325;
        foreach (var c in term[..Analyzer.For(language).Term(word.Folded, term)])
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return hash;
    }

    // The last steps of MurmurHash3 after each value, so that every bit depends on every other.
    private static ulong Combine(ulong kind, ulong first, ulong second) => Mix(Mix(kind ^ first) + second);

    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
