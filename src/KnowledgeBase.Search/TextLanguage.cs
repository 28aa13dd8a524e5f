using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search;

/// <summary>Tells the language of short texts.</summary>
public static class TextLanguage
{
    /// <summary>Guesses by stop words and letters.</summary>
    /// <param name="text">Any text; its first <see cref="SearchRequest.MaximumQueryLength"/> characters count.</param>
    /// <param name="otherwise">The answer when nothing tells.</param>
    public static SearchLanguage Guess(string text, SearchLanguage otherwise) => QueryLanguage.Detect(QueryParser.Parse(text), otherwise);
}
