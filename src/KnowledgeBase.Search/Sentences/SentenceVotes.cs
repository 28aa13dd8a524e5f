using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    private readonly float[] _best = new float[weights.SentencesPerGroup];
    private readonly List<(int Group, double Vote)> _counted = [];

    /// <summary>The factors of the groups with the most votes.</summary>
    /// <param name="documents">The documents whose groups are meant.</param>
    public GroupFactors FactorsIn(IndexSnapshot documents)
    {
        var bounds = ArrayPool<float>.Shared.Rent(sentences.Groups);
        try
        {
            Count(bounds.AsSpan(0, sentences.Groups));
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
    private void Count(Span<float> bounds)
    {
        bounds.Clear();
        AddBounds(bounds);
        var likely = new PriorityQueue<int, float>(MaximumGroups + 1);
        var least = 0f;
        for (var group = NextAbove(bounds, 0, least); group < bounds.Length; group = NextAbove(bounds, group + 1, least))
        {
            likely.Enqueue(group, bounds[group]);
            _ = likely.Count > MaximumGroups ? likely.Dequeue() : 0;
            _ = likely.Count == MaximumGroups && likely.TryPeek(out _, out least);
        }

        foreach (var (group, _) in likely.UnorderedItems)
        {
            Add(group);
            bounds[group] = 0;
        }

        for (var group = NextAbove(bounds, 0, Least); group < bounds.Length; group = NextAbove(bounds, group + 1, Least))
        {
            Add(group);
        }
    }

    // What a bound has to be above for its group to come among those with the most votes.
    private float Least => _counted.Count < MaximumGroups ? 0 : (float)(_counted[^1].Vote / Rounding);

    // The first group from an index on whose bound is above a limit, or the number of groups.
    private static int NextAbove(ReadOnlySpan<float> bounds, int from, float limit)
    {
        ref var first = ref MemoryMarshal.GetReference(bounds);
        var limits = Vector256.Create(limit);
        for (; from + Vector256<float>.Count <= bounds.Length; from += Vector256<float>.Count)
        {
            var above = Vector256.GreaterThan(Vector256.LoadUnsafe(ref first, (nuint)from), limits).ExtractMostSignificantBits();
            if (above != 0)
            {
                return from + BitOperations.TrailingZeroCount(above);
            }
        }

        while (from < bounds.Length && bounds[from] <= limit)
        {
            from++;
        }

        return from;
    }

    // A power between two others is at most their mean weighted by how near they are (the inequality of the means). Of a power outside 1 to 2 no bound
    // is known, and everything is counted.
    private void AddBounds(Span<float> bounds)
    {
        var power = (float)weights.SentenceSharpness;
        var bound = power switch
        {
            >= 1 and <= 1.5f => new PowerBound(3 - (2 * power), (2 * power) - 2, 0),
            > 1.5f and <= 2 => new PowerBound(0, 4 - (2 * power), (2 * power) - 3),
            _ => new PowerBound(float.MaxValue, 0, 0),
        };
        scorer.AddBounds((float)(1 / highest), bound / weights.SentencesPerGroup, bounds);
    }

    private void Add(int group)
    {
        var best = _best.AsSpan();
        best.Clear();
        scorer.Read(group, best);
        var vote = 0.0;
        foreach (var sum in best)
        {
            vote += sum > 0 ? MathF.Pow((float)(sum / highest), (float)weights.SentenceSharpness) : 0;
        }

        // A group whose sentences are fewer than those that count has no votes for the missing ones.
        Insert((group, vote / weights.SentencesPerGroup));
    }

    // Keeps the most votes, in order.
    private void Insert((int Group, double Vote) counted)
    {
        var place = _counted.Count;
        while (place > 0 && IsBefore(counted, _counted[place - 1]))
        {
            place--;
        }

        if (place == MaximumGroups)
        {
            return;
        }

        _counted.Insert(place, counted);
        if (_counted.Count > MaximumGroups)
        {
            _counted.RemoveAt(MaximumGroups);
        }
    }

    private bool IsBefore((int Group, double Vote) one, (int Group, double Vote) other) =>
        one.Vote != other.Vote ? one.Vote > other.Vote : string.CompareOrdinal(sentences.NameOf(one.Group), sentences.NameOf(other.Group)) < 0;
}
