using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Highlighting;

/// <summary>Chooses the section of a document in which the query's words stand best.</summary>
/// <param name="snapshot">The index.</param>
/// <param name="plan">The query.</param>
/// <param name="secondary">Anchors of sections that count half.</param>
internal sealed class SectionChooser(IndexSnapshot snapshot, QueryPlan plan, IReadOnlyList<string> secondary)
{
    private const double Secondary = 0.5;
    private const double FurtherOccurrence = 0.2;
    private const int FurtherOccurrences = 3;

    private readonly PlannedWord[] _words = [.. plan.WordsAndReplacements];
    private readonly PlaceReader[]?[] _readers = new PlaceReader[snapshot.Segments.Length][];

    /// <summary>Chooses.</summary>
    /// <returns>The section's number, or -1 when no section has any of the words.</returns>
    public int Choose(DocumentAddress document)
    {
        var segment = snapshot.Segments[document.Segment].Segment;
        var starts = segment.Documents.SectionsOf(document.Document);
        if (starts.Length == 0)
        {
            return -1;
        }

        var scores = Score(segment, document, starts);
        var best = Best(scores);
        var sections = segment.Documents.ReadSections(document.Document);
        if (best < 0 || secondary.Count == 0 || !secondary.Contains(sections.Read(best, out _).Anchor, StringComparer.Ordinal))
        {
            return best;
        }

        // They count half; where another section is best, that changes nothing.
        foreach (var anchor in secondary)
        {
            if (sections.Find(anchor) is >= 0 and var section)
            {
                scores[section] *= Secondary;
            }
        }

        return Best(scores);
    }

    // The first of the highest, or -1 when none is above nothing.
    private static int Best(double[] scores)
    {
        var best = Array.IndexOf(scores, scores.Max());
        return scores[best] > 0 ? best : -1;
    }

    private double[] Score(Segment segment, DocumentAddress document, ReadOnlySpan<int> starts)
    {
        var readers = _readers[document.Segment] ??= Array.ConvertAll(_words, word => new PlaceReader(segment, word));
        var scores = new double[starts.Length];
        var counts = new int[starts.Length];
        Span<int> places = stackalloc int[PlaceReader.MaximumPlaces];
        for (var word = 0; word < readers.Length; word++)
        {
            Array.Clear(counts);
            foreach (var place in places[..readers[word].Read(document.Document, places)])
            {
                var section = SectionOf(starts, place);
                if (section >= 0)
                {
                    counts[section]++;
                }
            }

            for (var section = 0; section < scores.Length; section++)
            {
                scores[section] += counts[section] == 0
                    ? 0
                    : _words[word].MaximumWeight * (1 + (FurtherOccurrence * Math.Min(counts[section] - 1, FurtherOccurrences)));
            }
        }

        return scores;
    }

    private static int SectionOf(ReadOnlySpan<int> starts, int place)
    {
        var index = starts.BinarySearch(place);
        return index >= 0 ? index : ~index - 1;
    }
}
