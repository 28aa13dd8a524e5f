using System.Text;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Querying;

/// <summary>Makes a plan of a whole text: its most telling words, to find texts that share them.</summary>
internal static class RelatedPlanner
{
    private const int MaximumWords = 24;

    /// <summary>Plans.</summary>
    /// <param name="document">The document to find the like of; it need not be in the index.</param>
    /// <param name="terms">What the caller may know.</param>
    /// <param name="weights">The weights.</param>
    public static QueryPlan Plan(SearchDocument document, VisibleTerms terms, SearchWeights weights)
    {
        var inverter = new DocumentInverter();
        inverter.Invert(document);
        var scales = Bm25F.FieldScales(weights, inverter.FieldLengths);
        var frequencies = new Dictionary<int, double>();
        foreach (var occurrence in inverter.Occurrences)
        {
            var term = terms.Snapshot.Tables.Vocabulary.Terms.Find(inverter.Terms[(int)(occurrence >> 32)]);
            if (term >= 0 && !IsExactForm(terms.Snapshot, term))
            {
                frequencies[term] = frequencies.GetValueOrDefault(term) + scales[(int)(occurrence & 7)];
            }
        }

        var words = frequencies
            .Where(pair => terms.Exists(pair.Key))
            .Select(pair => (Term: pair.Key, Weight: terms.Idf(pair.Key, document.Language) * weights.Impact(pair.Value) / 255.0))
            .OrderByDescending(word => word.Weight)
            .ThenBy(word => Encoding.UTF8.GetString(terms.Snapshot.Tables.Vocabulary.Terms[word.Term]), StringComparer.Ordinal)
            .Take(MaximumWords)
            .Select((word, index) => Word(word.Term, word.Weight, index, terms.Snapshot))
            .ToArray();
        return new QueryPlan { Words = words, Units = [.. words.Select(word => new PlannedUnit([word], []))] };
    }

    private static bool IsExactForm(IndexSnapshot snapshot, int term) => snapshot.Tables.Vocabulary.Terms[term][0] is (byte)'S' or (byte)'E';

    private static PlannedWord Word(int term, double weight, int position, IndexSnapshot snapshot)
    {
        var text = Encoding.UTF8.GetString(snapshot.Tables.Vocabulary.Terms[term])[1..];
        return new PlannedWord(new QueryWord { Text = text, Folded = text, Position = position }, [new TermWeight(term, weight)], []) { IsDisjoint = true };
    }
}
