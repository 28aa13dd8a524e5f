using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Adds what a unit of the query counts to the scores of a window: its words, or what replaces them all, whichever is more.</summary>
internal sealed class UnitScorer
{
    private readonly WordScorer[] _words;
    private readonly WordScorer[][] _replacements;

    /// <summary>Begins to read a unit's terms.</summary>
    public UnitScorer(Segment segment, PlannedUnit unit, PackedScore packing)
    {
        _words = [.. unit.Words.Select(word => new WordScorer(segment, word, packing))];
        _replacements = [.. unit.Replacements.Select(replacement => replacement.Words.Select(word => new WordScorer(segment, word, packing)).ToArray())];
    }

    /// <summary>The first window that has postings from here on.</summary>
    public int NextWindow
    {
        get
        {
            var next = int.MaxValue;
            foreach (var word in _words)
            {
                next = Math.Min(next, word.NextWindow);
            }

            foreach (var replacement in _replacements)
            {
                foreach (var word in replacement)
                {
                    next = Math.Min(next, word.NextWindow);
                }
            }

            return next;
        }
    }

    /// <summary>Adds the unit's score.</summary>
    public void AddTo(WindowScores scores, int window)
    {
        if (_replacements.Length == 0)
        {
            foreach (var word in _words)
            {
                word.AddTo(scores.Total, window, scores.Word);
            }

            return;
        }

        foreach (var word in _words)
        {
            word.AddTo(scores.Unit, window, scores.Word);
        }

        foreach (var replacement in _replacements)
        {
            foreach (var word in replacement)
            {
                word.AddTo(scores.Replacement, window, scores.Word);
            }

            WindowMath.RaiseAndClear(scores.Replacement, scores.Unit, replacement.Length, _words.Length);
        }

        WindowMath.AddAndClear(scores.Unit, scores.Total);
    }
}
