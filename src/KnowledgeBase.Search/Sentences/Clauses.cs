using System.Text.RegularExpressions;

namespace KnowledgeBase.Search.Sentences;

/// <summary>
/// The clauses of a phrase: "my refund is missing, how long does it take" says two things, and who asks one of them should not miss the words of the other.
/// Learned queries stay whole: they are what one person said.
/// </summary>
internal static partial class Clauses
{
    // A clause with fewer telling words goes with its neighbour.
    private const int FewestWords = 2;

    /// <summary>The phrase, and each of its clauses if there are several.</summary>
    public static IReadOnlyList<string> Of(string phrase, SearchLanguage language)
    {
        var clauses = new List<string>();
        foreach (var clause in Border().Split(phrase))
        {
            if (clauses.Count > 0 && (IsShort(clauses[^1], language) || IsShort(clause, language)))
            {
                clauses[^1] = $"{clauses[^1]} {clause}";
            }
            else
            {
                clauses.Add(clause);
            }
        }

        return clauses.Count > 1 ? [phrase, .. clauses] : [phrase];
    }

    private static bool IsShort(string clause, SearchLanguage language) => SentenceReader.Length(SentenceReader.Words(clause), language) < FewestWords;

    // Signs inside figures and codes have no space behind them.
    [GeneratedRegex(@"[,;:.?!]+\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Border();
}
