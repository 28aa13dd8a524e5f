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
    public static List<TextMatch> FindIn(string text, SearchLanguage language, MatchedTerms terms)
    {
        var sink = new Sink(language, terms, []);
        Tokenizer.Run(text, ref sink);
        return sink.Matches;
    }

    private readonly struct Sink(SearchLanguage language, MatchedTerms terms, List<TextMatch> matches) : ITokenSink
    {
        public List<TextMatch> Matches => matches;

        public void Accept(in Token token)
        {
            var word = terms.Match(token, language, out var weight);
            if (word >= 0 && (matches.Count == 0 || token.Start >= matches[^1].End))
            {
                matches.Add(new TextMatch(token.Start, token.Length, word, weight));
            }
        }
    }
}
