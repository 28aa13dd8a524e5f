using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Highlighting;

/// <summary>Where the words of a query stand in a text.</summary>
/// <param name="Start">Where the match begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Word">Which word of the plan it matches.</param>
/// <param name="Weight">What the word counts.</param>
internal readonly record struct TextMatch(int Start, int Length, int Word, double Weight)
{
    /// <summary>Where the match ends.</summary>
    public int End => Start + Length;

    /// <summary>Finds the matches in a text, without overlaps, in order.</summary>
    /// <remarks>Words that do not begin like any that is looked for are passed over: most of a text is, and only the rest is taken apart by all rules.</remarks>
    public static List<TextMatch> FindIn(ReadOnlySpan<char> text, SearchLanguage language, MatchedTerms terms)
    {
        var matches = new List<TextMatch>();
        for (var at = MatchScan.NextChunk(text, 0, terms.Beginnings); at < text.Length;)
        {
            var chunk = TextChunk.Read(text, at);
            if (chunk.HasWords && (!chunk.IsOneWord || terms.Beginnings.MayBeginUnfolded(text[chunk.Start..chunk.End])))
            {
                var sink = new Sink(language, terms, matches, chunk.Start);
                Tokenizer.Run(text[chunk.Start..chunk.End], ref sink);
            }

            at = MatchScan.NextChunk(text, chunk.Next, terms.Beginnings);
        }

        return matches;
    }

    private readonly struct Sink(SearchLanguage language, MatchedTerms terms, List<TextMatch> matches, int offset) : ITokenSink
    {
        public void Accept(in Token token)
        {
            var word = terms.Match(token, language, out var weight);
            if (word >= 0 && (matches.Count == 0 || offset + token.Start >= matches[^1].End))
            {
                matches.Add(new TextMatch(offset + token.Start, token.Length, word, weight));
            }
        }
    }
}
