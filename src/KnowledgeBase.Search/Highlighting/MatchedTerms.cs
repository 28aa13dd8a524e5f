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
    private readonly ulong[] _beginnings = new ulong[Letters * Letters / 64];

    /// <summary>Collects the terms of a plan.</summary>
    public MatchedTerms(Vocabulary vocabulary, QueryPlan plan)
    {
        _vocabulary = vocabulary;
        var words = plan.Words.Concat(plan.Units.SelectMany(unit => unit.Replacements).SelectMany(replacement => replacement.Words));
        foreach (var (word, index) in words.Select((word, index) => (word, index)))
        {
            foreach (var term in word.Terms)
            {
                _ = _terms.TryAdd(term.Term, (index, term.Weight));
                var text = vocabulary.Terms[term.Term];
                var beginning = Beginning(text[1], text.Length > 2 ? text[2] : 0);
                _beginnings[beginning >> 6] |= 1UL << beginning;
            }
        }
    }

    /// <summary>Whether a word of plain letters begins like any that is looked for.</summary>
    public bool MayBeginLike(ReadOnlySpan<char> word) => IsBeginning(CharacterTable.Fold(word[0]), word.Length > 1 ? CharacterTable.Fold(word[1]) : 0);

    /// <summary>Which word of the plan a token matches, or -1, and what it counts.</summary>
    public int Match(in Token token, SearchLanguage language, out double weight)
    {
        weight = 0;
        if (!IsBeginning(token.Folded[0], token.Folded.Length > 1 ? token.Folded[1] : 0))
        {
            return -1;
        }

        var word = _vocabulary.FindWord(token.Folded);
        var term = word < 0 ? -1 : _vocabulary.TermOfWord(word, language);
        if (term < 0 || !_terms.TryGetValue(term, out var match))
        {
            return -1;
        }

        weight = match.Weight;
        return match.Word;
    }

    private bool IsBeginning(int first, int second)
    {
        var beginning = Beginning(first, second);
        return (_beginnings[beginning >> 6] & (1UL << beginning)) != 0;
    }

    // Most words of a text begin otherwise than all that is looked for. A stem begins like its word, but for y that becomes i.
    private static int Beginning(int first, int second) =>
        first < 0x80 ? (Letter(first) * Letters) + Letter(second == 'y' ? 'i' : second) : (Letters * Letters) - 1;

    // Letters that are not ASCII, which take several bytes in a term, are all alike.
    private static int Letter(int c) => c < 0x80 ? c & (Letters - 1) : Letters - 1;
}
