using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Ranking;

/// <summary>By how much the scores of some groups' documents are multiplied; those of all others stay as they are.</summary>
internal sealed class GroupFactors(IReadOnlyDictionary<int, double> factors)
{
    /// <summary>No factors.</summary>
    public static GroupFactors None { get; } = new(new Dictionary<int, double>());

    /// <summary>Whether no group has a factor.</summary>
    public bool IsEmpty => factors.Count == 0;

    /// <summary>The factor of a group, 1 or more.</summary>
    public double Of(int group) => factors.GetValueOrDefault(group, 1);

    /// <summary>The documents of the groups that have factors, out of some, as a bit set per segment.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="eligible">The documents to choose from.</param>
    public ulong[][] Documents(IndexSnapshot snapshot, ulong[][] eligible)
    {
        var chosen = Array.ConvertAll(eligible, bits => new ulong[bits.Length]);
        foreach (var group in factors.Keys)
        {
            foreach (var (segment, document) in snapshot.Members(group))
            {
                chosen[segment][document >> 6] |= eligible[segment][document >> 6] & (1UL << document);
            }
        }

        return chosen;
    }
}
