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
        _words = Open(segment, unit.Words, packing);
        _replacements = unit.Replacements.Count == 0 ? [] : [.. unit.Replacements.Select(replacement => Open(segment, replacement.Words, packing))];
    }

    /// <summary>Whether what the unit counts is the plain sum of what its words' terms count, so that it needs no scorer.</summary>
    public static bool IsPlain(PlannedUnit unit)
    {
        foreach (var word in unit.Words)
        {
            if (!WordScorer.IsPlain(word))
            {
                return false;
            }
        }

        return unit.Replacements.Count == 0;
    }

    /// <summary>Adds the unit's score.</summary>
    /// <returns>Whether the window has anything of the unit.</returns>
    public bool AddTo(WindowScores scores, int window)
    {
        var any = false;
        if (_replacements.Length == 0)
        {
            foreach (var word in _words)
            {
                any |= word.AddTo(scores.Total, window, scores.Word);
            }

            return any;
        }

        foreach (var word in _words)
        {
            any |= word.AddTo(scores.Unit, window, scores.Word);
        }

        foreach (var replacement in _replacements)
        {
            var anyOfIt = false;
            foreach (var word in replacement)
            {
                anyOfIt |= word.AddTo(scores.Replacement, window, scores.Word);
            }

            if (anyOfIt)
            {
                WindowMath.RaiseAndClear(scores.Replacement, scores.Unit, replacement.Length, _words.Length);
            }

            any |= anyOfIt;
        }

        if (any)
        {
            WindowMath.AddAndClear(scores.Unit, scores.Total);
        }

        return any;
    }

    private static WordScorer[] Open(Segment segment, IReadOnlyList<PlannedWord> words, PackedScore packing)
    {
        var scorers = new WordScorer[words.Count];
        for (var i = 0; i < scorers.Length; i++)
        {
            scorers[i] = new WordScorer(segment, words[i], packing);
        }

        return scorers;
    }
}
