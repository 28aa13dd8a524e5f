using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Highlighting;

/// <summary>Chooses the title or phrase of a document that finishes what is typed.</summary>
internal static class CompletionBuilder
{
    /// <summary>The first text that has each typed word, the last one as a beginning, or null.</summary>
    public static string? Choose(SearchDocument document, IReadOnlyList<string> typed) =>
        document.Phrases.Prepend(document.Title).FirstOrDefault(text => Continues(text, typed));

    private static bool Continues(string text, IReadOnlyList<string> typed)
    {
        var sink = new Sink([]);
        Tokenizer.Run(text, ref sink);
        return typed.Select((word, index) => (word, isLast: index == typed.Count - 1)).All(item =>
            sink.Words.Exists(word => item.isLast ? word.StartsWith(item.word, StringComparison.Ordinal) : string.Equals(word, item.word, StringComparison.Ordinal)));
    }

    private readonly struct Sink(List<string> words) : ITokenSink
    {
        public List<string> Words => words;

        public void Accept(in Token token) => words.Add(token.Folded.ToString());
    }
}
