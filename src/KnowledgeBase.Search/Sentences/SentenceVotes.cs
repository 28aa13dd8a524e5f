using System.Buffers;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Sentences;

/// <summary>
/// What the sentences of each group say for it: its best likenesses, of which each counts to a power. Only the groups with the most votes are raised, and
/// only those are counted exactly that a bound does not exclude.
/// </summary>
internal sealed class SentenceVotes(SentenceSnapshot sentences, SentenceScorer scorer, double highest, SearchWeights weights)
{
    /// <summary>How many groups are raised at most; further ones are not among the best hits of a page.</summary>
    public const int MaximumGroups = 32;

    // A bound that was added up in another order than what it bounds, in single precision.
    private const double Rounding = 1.0001;

    private readonly List<float> _sums = [];
    private readonly List<(int Group, double Vote)> _counted = [];

    /// <summary>The factors of the groups with the most votes.</summary>
    /// <param name="documents">The documents whose groups are meant.</param>
    public GroupFactors FactorsIn(IndexSnapshot documents)
    {
        var bounds = ArrayPool<float>.Shared.Rent(sentences.Groups * 2);
        try
        {
            Count(bounds.AsSpan(0, sentences.Groups), bounds.AsSpan(sentences.Groups, sentences.Groups));
        }
        finally
        {
            ArrayPool<float>.Shared.Return(bounds);
        }

        var factors = new Dictionary<int, double>(_counted.Count);
        foreach (var (group, vote) in _counted)
        {
            if (documents.Tables.Groups.Find(sentences.NameOf(group)) is >= 0 and var number)
            {
                factors[number] = Math.Pow(1 + (weights.Sentences * vote), weights.SentenceEffect);
            }
        }

        return factors.Count == 0 ? GroupFactors.None : new GroupFactors(factors);
    }

    // Counts the groups of the highest bounds first, then whichever else may come among the best.
    private void Count(Span<float> first, Span<float> second)
    {
        first.Clear();
        second.Clear();
        scorer.AddPowers(first, second);
        var likely = new PriorityQueue<int, double>(MaximumGroups + 1);
        for (var group = 0; group < first.Length; group++)
        {
            first[group] = (float)BoundOf(first[group], second[group]);
            if (first[group] > 0 && (likely.Count < MaximumGroups || (likely.TryPeek(out _, out var least) && first[group] > least)))
            {
                likely.Enqueue(group, first[group]);
                _ = likely.Count > MaximumGroups ? likely.Dequeue() : 0;
            }
        }

        foreach (var (group, _) in likely.UnorderedItems)
        {
            Add(group);
            first[group] = 0;
        }

        SortAndCut();
        for (var group = 0; group < first.Length; group++)
        {
            if (first[group] > 0 && (_counted.Count < MaximumGroups || first[group] * Rounding >= _counted[^1].Vote))
            {
                Add(group);
                SortAndCut();
            }
        }
    }

    private void Add(int group)
    {
        _sums.Clear();
        scorer.Read(group, _sums);
        _sums.Sort();
        var vote = 0.0;
        for (var i = Math.Max(0, _sums.Count - weights.SentencesPerGroup); i < _sums.Count; i++)
        {
            vote += Math.Pow(_sums[i] / highest, weights.SentenceSharpness);
        }

        // A group whose sentences are fewer than those that count has no votes for the missing ones.
        _counted.Add((group, vote / weights.SentencesPerGroup));
    }

    private void SortAndCut()
    {
        _counted.Sort((a, b) => a.Vote != b.Vote ? b.Vote.CompareTo(a.Vote) : string.CompareOrdinal(sentences.NameOf(a.Group), sentences.NameOf(b.Group)));
        if (_counted.Count > MaximumGroups)
        {
            _counted.RemoveRange(MaximumGroups, _counted.Count - MaximumGroups);
        }
    }

    // A power between the first and the second is at most their mean weighted by how near they are (the inequality of the means); beyond, a bound of the square
    // alone would not hold, and everything is counted.
    private double BoundOf(float sum, float squares)
    {
        if (sum <= 0)
        {
            return 0;
        }

        var power = weights.SentenceSharpness;
        return power is >= 1 and <= 2
            ? (((2 - power) * sum / highest) + ((power - 1) * squares / (highest * highest))) / weights.SentencesPerGroup
            : double.MaxValue;
    }
}
