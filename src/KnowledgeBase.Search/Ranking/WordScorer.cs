using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Adds what a word of the query counts, of its terms the best, to the scores of a window.</summary>
internal sealed class WordScorer
{
    private readonly TermReader[] _terms;
    private readonly TermReader[] _exactForms;
    private readonly bool _isDisjoint;

    /// <summary>Begins to read a word's terms.</summary>
    public WordScorer(Segment segment, PlannedWord word, PackedScore packing)
    {
        _terms = Open(segment, packing, word.Terms, word.Repeats, countsAsWord: true);
        _exactForms = Open(segment, packing, word.ExactForms, word.Repeats, countsAsWord: false);
        _isDisjoint = word.IsDisjoint || _terms.Length == 1;
    }

    /// <summary>Whether what the word counts is the plain sum of what its terms count.</summary>
    public static bool IsPlain(PlannedWord word) => word.IsDisjoint || word.Terms.Count <= 1;

    /// <summary>Begins to read a plain word's terms.</summary>
    public static void OpenPlain(Segment segment, PlannedWord word, PackedScore packing, List<TermReader> readers)
    {
        Open(segment, packing, word.Terms, word.Repeats, countsAsWord: true, readers);
        Open(segment, packing, word.ExactForms, word.Repeats, countsAsWord: false, readers);
    }

    /// <summary>Adds the word's score.</summary>
    /// <param name="scores">The scores of the window.</param>
    /// <param name="window">The window.</param>
    /// <param name="buffer">A window of zeros, which are there again afterwards.</param>
    /// <returns>Whether the window has the word.</returns>
    public bool AddTo(int[] scores, int window, int[] buffer)
    {
        var any = false;
        if (_isDisjoint)
        {
            foreach (ref var term in _terms.AsSpan())
            {
                any |= term.AddTo(scores, window);
            }
        }
        else
        {
            foreach (ref var term in _terms.AsSpan())
            {
                any |= term.RaiseTo(buffer, window);
            }

            if (any)
            {
                WindowMath.AddAndClear(buffer, scores);
            }
        }

        foreach (ref var form in _exactForms.AsSpan())
        {
            any |= form.AddTo(scores, window);
        }

        return any;
    }

    private static TermReader[] Open(Segment segment, PackedScore packing, IReadOnlyList<TermWeight> terms, int repeats, bool countsAsWord)
    {
        if (terms.Count == 0)
        {
            return [];
        }

        var readers = new List<TermReader>(terms.Count);
        Open(segment, packing, terms, repeats, countsAsWord, readers);
        return [.. readers];
    }

    private static void Open(Segment segment, PackedScore packing, IReadOnlyList<TermWeight> terms, int repeats, bool countsAsWord, List<TermReader> readers)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            var place = segment.Find(terms[i].Term);
            if (place >= 0)
            {
                readers.Add(new TermReader(segment, place, packing, terms[i].Weight * repeats, countsAsWord));
            }
        }
    }
}
