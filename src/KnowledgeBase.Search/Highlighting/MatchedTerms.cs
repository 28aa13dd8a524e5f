using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Highlighting;

/// <summary>The terms that a plan looks for, to mark them in texts.</summary>
internal sealed class MatchedTerms
{
    private const int Letters = 32;

    private readonly Vocabulary _vocabulary;
    private readonly Dictionary<int, (int Word, double Weight)> _terms = [];

    // The texts of a result have the same words again and again: which of them match is found out once, per language.
    private readonly Dictionary<string, (int Word, double Weight)>[] _known = [.. Enum.GetValues<SearchLanguage>().Select(_ => new Dictionary<string, (int, double)>(StringComparer.Ordinal))];
    private readonly ulong[] _beginnings = new ulong[Letters * Letters * Letters / 64];

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
                    AddBeginning(vocabulary.Terms[term.Term][1..]);
                }
            }

            Words++;
        }
    }

    /// <summary>How many words there are, those that stand for others included.</summary>
    public int Words { get; }

    /// <summary>Whether a text begins like any word that is looked for.</summary>
    public bool MayBeginLike(ReadOnlySpan<char> text) =>
        IsBeginning(CharacterTable.Fold(text[0]), text.Length > 1 ? CharacterTable.Fold(text[1]) : 0, text.Length > 2 ? CharacterTable.Fold(text[2]) : 0);

    /// <summary>Which word of the plan a token matches, or -1, and what it counts.</summary>
    public int Match(in Token token, SearchLanguage language, out double weight)
    {
        weight = 0;
        var folded = token.Folded;
        if (!IsBeginning(folded[0], folded.Length > 1 ? folded[1] : 0, folded.Length > 2 ? folded[2] : 0))
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

    // A stem ends otherwise than its word and begins like it: of three letters or fewer any may be the end.
    private void AddBeginning(ReadOnlySpan<byte> stem)
    {
        if (stem.Length > 3)
        {
            AddBeginning(Beginning(stem[0], stem[1], stem[2]));
        }
        else if (stem.Length > 1)
        {
            AddBeginnings(stem[0], stem[1]);
        }
        else
        {
            for (var second = 0; second <= 0x80; second++)
            {
                AddBeginnings(stem[0], second);
            }
        }
    }

    private void AddBeginnings(int first, int second)
    {
        for (var third = 0; third < Letters; third++)
        {
            AddBeginning(Beginning(first, second, third));
        }
    }

    private void AddBeginning(int beginning) => _beginnings[beginning >> 6] |= 1UL << beginning;

    private bool IsBeginning(int first, int second, int third)
    {
        var beginning = Beginning(first, second, third);
        return (_beginnings[beginning >> 6] & (1UL << beginning)) != 0;
    }

    // Most words of a text begin otherwise than all that is looked for. Behind a letter of several bytes no further one is looked at.
    private static int Beginning(int first, int second, int third) => first < 0x80
        ? (((Letter(first) * Letters) + Letter(second)) * Letters) + (second < 0x80 ? Letter(third) : 0)
        : (Letters * Letters * Letters) - 1;

    // At the end of a stem y becomes i. Letters that are not ASCII, which take several bytes in a term, are all alike.
    private static int Letter(int c) => c >= 0x80 ? Letters - 1 : c == 'y' ? 'i' & (Letters - 1) : c & (Letters - 1);
}
