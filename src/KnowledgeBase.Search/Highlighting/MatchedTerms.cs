using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Highlighting;

/// <summary>The terms that a plan looks for, to mark them in texts.</summary>
internal sealed class MatchedTerms
{
    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<int, (int Word, double Weight)> _terms = [];

    // The texts of a result have the same words again and again: which of them match is found out once, per language.
    private readonly Dictionary<string, (int Word, double Weight)>[] _known = [.. Enum.GetValues<SearchLanguage>().Select(_ => new Dictionary<string, (int, double)>(StringComparer.Ordinal))];

    /// <summary>Collects the terms of a plan.</summary>
    public MatchedTerms(Vocabulary vocabulary, QueryPlan plan)
    {
        _vocabulary = vocabulary;
        foreach (var word in plan.WordsAndReplacements)
        {
            foreach (var term in word.Terms)
            {
                if (_terms.TryAdd(term.Term, (Words, term.Weight)))
                {
                    Beginnings.Add(vocabulary.Terms[term.Term][1..]);
                }
            }

            Words++;
        }
    }

    /// <summary>How many words there are, those that stand for others included.</summary>
    public int Words { get; }

    /// <summary>What the words begin with.</summary>
    public WordBeginnings Beginnings { get; } = new();

    /// <summary>Which word of the plan a token matches, or -1, and what it counts.</summary>
    public int Match(in Token token, SearchLanguage language, out double weight)
    {
        weight = 0;
        var folded = token.Folded;
        if (!Beginnings.MayBegin(folded))
        {
            return -1;
        }

        var known = _known[(int)language].GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(folded, out var match))
        {
            known[folded] = match = Find(folded, language);
        }

        weight = match.Weight;
        return match.Word;
    }

    private (int Word, double Weight) Find(ReadOnlySpan<char> folded, SearchLanguage language)
    {
        var word = _vocabulary.FindWord(folded);
        var term = word < 0 ? -1 : _vocabulary.TermOfWord(word, language);
        return term >= 0 && _terms.TryGetValue(term, out var match) ? match : (-1, 0);
    }
}
