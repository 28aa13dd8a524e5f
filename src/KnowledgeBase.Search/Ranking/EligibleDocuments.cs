using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>The documents that a request may find whatever their score: visible, not filtered out, with its phrases and without what it excludes.</summary>
internal static class EligibleDocuments
{
    /// <summary>Finds them, as a bit set per segment; not to be changed.</summary>
    public static ulong[][] Of(IndexSnapshot snapshot, ulong[][] visible, QueryPlan plan, SearchLanguage? only, IReadOnlyList<Facet> filters)
    {
        if (only is null && filters.Count == 0 && plan.Phrases.Count == 0 && plan.Exclusions.Count == 0)
        {
            return visible;
        }

        var eligible = visible.Select(bits => (ulong[])bits.Clone()).ToArray();
        for (var s = 0; s < eligible.Length; s++)
        {
            var segment = snapshot.Segments[s].Segment;
            if (only is { } language)
            {
                Intersect(eligible[s], OfLanguage(segment, language));
            }

            foreach (var name in filters.GroupBy(filter => filter.Name, StringComparer.Ordinal))
            {
                Intersect(eligible[s], WithAnyOf(snapshot, segment, name));
            }

            foreach (var phrase in plan.Phrases)
            {
                Intersect(eligible[s], PhraseFinder.Find(segment, phrase));
            }

            foreach (var phrase in plan.Exclusions)
            {
                Subtract(eligible[s], PhraseFinder.Find(segment, phrase));
            }
        }

        return eligible;
    }

    private static ulong[] OfLanguage(Segment segment, SearchLanguage language)
    {
        var bits = new ulong[(segment.Documents.Count + 63) / 64];
        for (var document = 0; document < segment.Documents.Count; document++)
        {
            if (segment.Documents.LanguageOf(document) == language)
            {
                bits[document >> 6] |= 1UL << document;
            }
        }

        return bits;
    }

    private static ulong[] WithAnyOf(IndexSnapshot snapshot, Segment segment, IEnumerable<Facet> facets)
    {
        var bits = new ulong[(segment.Documents.Count + 63) / 64];
        foreach (var facet in facets)
        {
            if (segment.Documents.Facets.TryGetValue(snapshot.Tables.Facets.Find(facet), out var documents))
            {
                for (var i = 0; i < bits.Length; i++)
                {
                    bits[i] |= documents[i];
                }
            }
        }

        return bits;
    }

    private static void Intersect(ulong[] target, ulong[] other)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] &= other[i];
        }
    }

    private static void Subtract(ulong[] target, ulong[] other)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] &= ~other[i];
        }
    }
}
