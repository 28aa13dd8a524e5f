using System.Buffers;

namespace KnowledgeBase.Search.Highlighting;

/// <summary>Cuts text into sentences: at line breaks, and after a full stop, question or exclamation mark that a space follows.</summary>
internal static class Sentences
{
    private const int ShortestSentence = 12;

    private const char Ellipsis = '…';

    // Signs of ASCII alone are found several times as fast.
    private static readonly SearchValues<char> PlainEnds = SearchValues.Create("\n\r.!?");
    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r.!?…");

    /// <summary>Finds the sentences.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The bounds of each, without the space around.</returns>
    public static List<Range> Of(ReadOnlySpan<char> text)
    {
        var sentences = new List<Range>();
        var start = 0;
        var signs = text.Contains(Ellipsis) ? Ends : PlainEnds;
        for (var i = Next(text, 0, signs); i < text.Length; i = Next(text, i + 1, signs))
        {
            var ends = text[i] is '\n' or '\r'
                || (text[i] is '.' or '!' or '?' or Ellipsis && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]) && i - start >= ShortestSentence);
            if (ends)
            {
                Add(text, start, i + 1, sentences);
                start = i + 1;
            }
        }

        Add(text, start, text.Length, sentences);
        return sentences;
    }

    private static int Next(ReadOnlySpan<char> text, int from, SearchValues<char> signs)
    {
        var found = text[from..].IndexOfAny(signs);
        return found < 0 ? text.Length : from + found;
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<Range> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(start..end);
        }
    }
}
