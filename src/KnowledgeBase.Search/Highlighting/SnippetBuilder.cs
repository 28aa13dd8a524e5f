namespace KnowledgeBase.Search.Highlighting;

/// <summary>
/// Chooses what to show of a text: the sentence with the most telling words of the query, then what follows it while there is room; a sentence
/// that is too long is cut between words around its matches.
/// </summary>
internal static class SnippetBuilder
{
    private const int TargetLength = 220;
    private const int LongestSentence = 280;
    private const int Lead = 60;
    private const int MaximumWordsOnStack = 128;

    // What a word counts that stands in the sentence already.
    private const double Repeated = 0.1;

    /// <summary>Builds a snippet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">Where the query's words stand in it.</param>
    /// <param name="words">How many different words may match.</param>
    public static Snippet Build(ReadOnlySpan<char> text, List<TextMatch> matches, int words)
    {
        var sentences = Sentences.Of(text);
        if (sentences.Count == 0)
        {
            return Snippet.Empty;
        }

        // For each word the last stretch of text in which it was seen.
        Span<int> seen = words <= MaximumWordsOnStack ? stackalloc int[words] : new int[words];
        seen.Fill(-1);
        var best = Best(sentences, matches, seen);
        var start = sentences[best].Start.Value;
        var end = sentences[best].End.Value;
        if (end - start > LongestSentence)
        {
            seen.Fill(-1);
            return Cut(text, start, end, matches, seen);
        }

        for (var next = best + 1; next < sentences.Count && sentences[next].End.Value - start <= TargetLength; next++)
        {
            end = sentences[next].End.Value;
        }

        return new Snippet(Runs(text, start, end, matches));
    }

    private static int Best(List<Range> sentences, List<TextMatch> matches, Span<int> seen)
    {
        var best = 0;
        var bestScore = 0.0;
        var next = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            var score = 0.0;
            for (; next < matches.Count && matches[next].Start < sentences[s].End.Value; next++)
            {
                score += matches[next].Weight * (seen[matches[next].Word] == s ? Repeated : 1);
                seen[matches[next].Word] = s;
            }

            if (score > bestScore)
            {
                bestScore = score;
                best = s;
            }
        }

        return best;
    }

    private static Snippet Cut(ReadOnlySpan<char> text, int sentenceStart, int sentenceEnd, List<TextMatch> matches, Span<int> seen)
    {
        var focus = Focus(matches.FindAll(match => match.Start >= sentenceStart && match.End <= sentenceEnd), sentenceStart, seen);
        var start = WordStart(text, Math.Max(sentenceStart, focus - Lead), sentenceStart);
        var end = WordEnd(text, Math.Min(sentenceEnd, start + TargetLength), sentenceEnd);
        var runs = Runs(text, start, end, matches);
        if (start > sentenceStart)
        {
            runs.Insert(0, new TextRun("… ", Marked: false));
        }

        if (end < sentenceEnd)
        {
            runs.Add(new TextRun(" …", Marked: false));
        }

        return new Snippet(runs);
    }

    // The match from which the most telling words follow within the snippet's length.
    private static int Focus(List<TextMatch> matches, int otherwise, Span<int> seen)
    {
        var focus = otherwise;
        var best = 0.0;
        for (var i = 0; i < matches.Count; i++)
        {
            var score = 0.0;
            for (var j = i; j < matches.Count && matches[j].End <= matches[i].Start + TargetLength - Lead; j++)
            {
                score += seen[matches[j].Word] == i ? 0 : matches[j].Weight;
                seen[matches[j].Word] = i;
            }

            if (score > best)
            {
                best = score;
                focus = matches[i].Start;
            }
        }

        return focus;
    }

    private static int WordStart(ReadOnlySpan<char> text, int index, int first)
    {
        while (index > first && !char.IsWhiteSpace(text[index - 1]))
        {
            index--;
        }

        return index;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int index, int last)
    {
        while (index < last && !char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }

    private static List<TextRun> Runs(ReadOnlySpan<char> text, int start, int end, List<TextMatch> matches)
    {
        var runs = new List<TextRun>();
        var at = start;
        foreach (var match in matches)
        {
            if (match.Start < at || match.End > end)
            {
                continue;
            }

            AddRun(runs, text, at, match.Start, marked: false);
            AddRun(runs, text, match.Start, match.End, marked: true);
            at = match.End;
        }

        AddRun(runs, text, at, end, marked: false);
        return runs;
    }

    private static void AddRun(List<TextRun> runs, ReadOnlySpan<char> text, int start, int end, bool marked)
    {
        if (end > start)
        {
            runs.Add(new TextRun(text[start..end].ToString(), marked));
        }
    }
}
