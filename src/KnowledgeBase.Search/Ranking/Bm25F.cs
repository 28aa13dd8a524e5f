namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// BM25F: the frequencies of a term in the fields of a document are weighted and added before they are saturated, so that
/// a word in title and text counts once, not twice (Robertson, Zaragoza, Taylor: "Simple BM25 Extension to Multiple Weighted Fields", 2004).
/// </summary>
internal static class Bm25F
{
    /// <summary>The weights of the fields in the order of <see cref="Field"/>.</summary>
    public static FieldWeights[] FieldsOf(SearchWeights weights) => [weights.Title, weights.Phrases, weights.Learned, weights.Headings, weights.Body];

    /// <summary>What one occurrence counts in each field of a document.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="lengths">Words per field.</param>
    public static double[] FieldScales(SearchWeights weights, ReadOnlySpan<int> lengths)
    {
        var fields = FieldsOf(weights);
        var scales = new double[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            var (weight, effect, typical) = fields[i];
            scales[i] = weight / (1 - effect + (effect * lengths[i] / typical));
        }

        return scales;
    }

    /// <summary>How much a term tells: ln(1 + (documents − with + ½) / (with + ½)).</summary>
    /// <param name="documents">How many documents of the term's language there are.</param>
    /// <param name="documentFrequency">How many of them have the term.</param>
    public static double InverseDocumentFrequency(int documents, int documentFrequency) =>
        Math.Log(1 + ((documents - documentFrequency + 0.5) / (documentFrequency + 0.5)));
}
