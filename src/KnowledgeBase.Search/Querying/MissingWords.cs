using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Querying;

/// <summary>Tells which words of a query a document lacks.</summary>
internal static class MissingWords
{
    /// <summary>The words as typed that neither occur nor are replaced.</summary>
    public static IReadOnlyList<string> Of(Segment segment, int document, QueryPlan plan) =>
        [.. plan.Units
            .Where(unit => !unit.Replacements.Any(replacement => replacement.Words.All(word => Has(segment, document, word))))
            .SelectMany(unit => unit.Words)
            .Where(word => !Has(segment, document, word))
            .Select(word => word.Word.Text)
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    private static bool Has(Segment segment, int document, PlannedWord word) 
    {
        Span<int> one = stackalloc int[1];
        return new PlaceReader(segment, word).Read(document, one) > 0;
    }
}
