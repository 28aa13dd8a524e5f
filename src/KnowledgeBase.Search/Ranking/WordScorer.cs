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

    /// <summary>The first window that has postings from here on.</summary>
    public int NextWindow
    {
        get
        {
            var next = int.MaxValue;
            foreach (ref readonly var term in _terms.AsSpan())
            {
                next = Math.Min(next, term.NextWindow);
            }

            return next;
        }
    }

    /// <summary>Adds the word's score.</summary>
    /// <param name="scores">The scores of the window.</param>
    /// <param name="window">The window.</param>
    /// <param name="buffer">A window of zeros, which are there again afterwards.</param>
    public void AddTo(int[] scores, int window, int[] buffer)
    {
        if (_isDisjoint)
        {
            foreach (ref var term in _terms.AsSpan())
            {
                term.AddTo(scores, window);
            }
        }
        else if (NextWindow <= window)
        {
            foreach (ref var term in _terms.AsSpan())
            {
                term.RaiseTo(buffer, window);
            }

            WindowMath.AddAndClear(buffer, scores);
        }

        foreach (ref var form in _exactForms.AsSpan())
        {
            form.AddTo(scores, window);
        }
    }

    private static TermReader[] Open(Segment segment, PackedScore packing, IReadOnlyList<TermWeight> terms, int repeats, bool countsAsWord)
    {
        var readers = new TermReader[terms.Count];
        var count = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            var place = segment.Find(terms[i].Term);
            if (place >= 0)
            {
                readers[count++] = new TermReader(segment, place, packing, terms[i].Weight * repeats, countsAsWord);
            }
        }

        return count == readers.Length ? readers : readers[..count];
    }
}
