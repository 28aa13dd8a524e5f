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
        for (var s = 0; s < matched.Length; s++)
        {
            for (var word = 0; word < matched[s].Length; word++)
            {
                var found = Found(restrictions, s, word);
                total += BitOperations.PopCount(found & ~snapshot.Siblings[s][word]);
                for (var siblings = found & snapshot.Siblings[s][word]; siblings != 0; siblings &= siblings - 1)
                {
                    var document = (word << 6) + BitOperations.TrailingZeroCount(siblings);
                    total += IsFirstOfGroup(restrictions, new DocumentAddress(s, document)) ? 1 : 0;
                }
            }
        }

        return total;
    }

    private ulong Found(ulong[]?[] restrictions, int segment, int word) =>
        matched[segment][word] & restrictions[segment] switch
        {
            null => ulong.MaxValue,
            { Length: 0 } => 0,
            var bits => bits[word],
        };

    private bool IsFirstOfGroup(ulong[]?[] restrictions, DocumentAddress address)
    {
        var group = snapshot.Segments[address.Segment].Segment.Documents.Groups[address.Document];
        foreach (var member in snapshot.Members(group))
        {
            if (member == address)
            {
                return true;
            }

            if ((Found(restrictions, member.Segment, member.Document >> 6) & (1UL << member.Document)) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
