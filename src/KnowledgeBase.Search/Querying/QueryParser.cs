using System.Buffers;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Querying;

/// <summary>
/// Reads what was typed: words, <c>"phrases"</c>, <c>-exclusions</c>. Nothing is an error; an open quotation mark ends with the text.
/// </summary>
internal static class QueryParser
{
    /// <summary>How many words of a query count.</summary>
    public const int MaximumWords = PackedScore.MaximumWords;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”«»„");

    /// <summary>Parses a query.</summary>
    public static ParsedQuery Parse(string query)
    {
        var truncated = query.Length > SearchRequest.MaximumQueryLength;
        var text = truncated ? query[..SearchRequest.MaximumQueryLength] : query;
        var words = new List<QueryWord>();
        var phrases = new List<IReadOnlyList<QueryWord>>();
        var exclusions = new List<IReadOnlyList<QueryWord>>();
        var position = 0;
        var endsInWord = false;
        for (var index = 0; index < text.Length;)
        {
            var excluded = StartsExclusion(text, index);
            var start = excluded ? index + 1 : index;
            var quoted = QuotationMarks.Contains(text[start]);
            var end = quoted ? EndOfQuotation(text, ++start) : EndOfWords(text, start, excluded);
            var piece = QueryWordReader.Read(text, start, end, ref position);
            if (excluded)
            {
                Add(exclusions, piece);
            }
            else
            {
                words.AddRange(piece);
                if (quoted)
                {
                    Add(phrases, piece);
                }
            }

            endsInWord = !excluded && !quoted && piece.Count > 0;
            index = quoted ? end + 1 : end;
        }

        endsInWord &= text.Length > 0 && char.IsLetterOrDigit(text[^1]);
        return new ParsedQuery(text, [.. words.Take(MaximumWords)], phrases, exclusions, endsInWord && words.Count <= MaximumWords, truncated);
    }

    private static void Add(List<IReadOnlyList<QueryWord>> lists, List<QueryWord> words)
    {
        if (words.Count > 0)
        {
            lists.Add([.. words.Take(MaximumWords)]);
        }
    }

    // A minus counts before a word or a quotation and after a space: "auto-pago" excludes nothing.
    private static bool StartsExclusion(string text, int index) =>
        text[index] == '-'
        && (index == 0 || char.IsWhiteSpace(text[index - 1]))
        && index + 1 < text.Length
        && (char.IsLetterOrDigit(text[index + 1]) || QuotationMarks.Contains(text[index + 1]));

    private static int EndOfQuotation(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny(QuotationMarks);
        return end < 0 ? text.Length : start + end;
    }

    private static int EndOfWords(string text, int start, bool onlyOne)
    {
        for (var index = start + 1; index < text.Length; index++)
        {
            if ((onlyOne && char.IsWhiteSpace(text[index]))
                || QuotationMarks.Contains(text[index])
                || StartsExclusion(text, index))
            {
                return index;
            }
        }

        return text.Length;
    }
}
