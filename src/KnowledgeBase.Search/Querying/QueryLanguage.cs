using System.Buffers;

namespace KnowledgeBase.Search.Querying;

/// <summary>Tells in which language a query is, by its stop words and letters.</summary>
internal static class QueryLanguage
{
    private static readonly SearchValues<char> SpanishLetters = SearchValues.Create("ñÑ¿¡áéíóúÁÉÍÓÚ");

    /// <summary>Guesses the language.</summary>
    /// <param name="query">The query.</param>
    /// <param name="preferred">The answer when nothing tells.</param>
    public static SearchLanguage Detect(ParsedQuery query, SearchLanguage preferred)
    {
        var balance = query.Text.AsSpan().ContainsAny(SpanishLetters) ? 2 : 0;
        foreach (var word in query.Words)
        {
            balance += (word.IsStopWordOf(SearchLanguage.Spanish) ? 1 : 0) - (word.IsStopWordOf(SearchLanguage.English) ? 1 : 0);
        }

        return balance switch
        {
            > 0 => SearchLanguage.Spanish,
            < 0 => SearchLanguage.English,
            _ => preferred,
        };
    }
}
