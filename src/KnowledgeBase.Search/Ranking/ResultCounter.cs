using System.Buffers;
using System.Numerics;
using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Counts the groups found, in all and per facet. Documents without siblings are counted by the word of 64 bits.</summary>
internal sealed class ResultCounter(IndexSnapshot snapshot, ulong[][] matched)
{
    /// <summary>How many groups were found.</summary>
    public int Total() => Count(new ulong[]?[matched.Length]);

    /// <summary>How many groups were found per value of some facets, the most frequent first within a name.</summary>
    public IReadOnlyList<FacetCount> Facets(IReadOnlyList<string> names)
    {
        var counts = new List<FacetCount>();
        for (var number = 0; number < snapshot.Tables.Facets.Count && names.Count > 0; number++)
        {
            var facet = snapshot.Tables.Facets[number];
            if (!names.Contains(facet.Name, StringComparer.Ordinal))
            {
                continue;
            }

            var current = number;
            var count = Count(Array.ConvertAll(snapshot.Segments, view => view.Segment.Documents.Facets.GetValueOrDefault(current, [])));
            if (count > 0)
            {
                counts.Add(new FacetCount(facet, count));
            }
        }

        return [.. counts
            .OrderBy(count => names.ToList().IndexOf(count.Facet.Name))
            .ThenByDescending(count => count.Count)
            .ThenBy(count => count.Facet.Value, StringComparer.Ordinal)];
    }

    private int Count(ulong[]?[] restrictions)
    {
        var total = 0;
        var groups = snapshot.HasSiblings ? (snapshot.Tables.Groups.Count + 63) / 64 : 0;
        var counted = ArrayPool<ulong>.Shared.Rent(groups);
        counted.AsSpan(0, groups).Clear();
        for (var s = 0; s < matched.Length; s++)
        {
            var ofDocument = snapshot.Segments[s].Segment.Documents.Groups;
            for (var word = 0; word < matched[s].Length; word++)
            {
                var found = Found(restrictions, s, word);
                total += BitOperations.PopCount(found & ~snapshot.Siblings[s][word]);
                for (var siblings = found & snapshot.Siblings[s][word]; siblings != 0; siblings &= siblings - 1)
                {
                    var group = ofDocument[(word << 6) + BitOperations.TrailingZeroCount(siblings)];
                    counted[group >> 6] |= 1UL << group;
                }
            }
        }

        foreach (var ofWord in counted.AsSpan(0, groups))
        {
            total += BitOperations.PopCount(ofWord);
        }

        ArrayPool<ulong>.Shared.Return(counted);
        return total;
    }

    private ulong Found(ulong[]?[] restrictions, int segment, int word) =>
        matched[segment][word] & restrictions[segment] switch
        {
            null => ulong.MaxValue,
            { Length: 0 } => 0,
            var bits => bits[word],
        };
}
