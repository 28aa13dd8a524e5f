using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Querying;

/// <summary>Finds a folded word in the texts of a document.</summary>
internal static class WordFinder
{
    /// <summary>Finds the word as it is written there, in lower case.</summary>
    /// <returns>The word, or null.</returns>
    public static string? Find(SearchDocument document, string folded) =>
        document.Sections.SelectMany(section => new[] { section.Text, section.Heading })
            .Concat(document.Phrases).Concat(document.Learned).Append(document.Title)
            .Select(text => Find(text, folded))
            .FirstOrDefault(written => written is not null);

    private static string? Find(string text, string folded)
    {
        var sink = new Sink(folded, new Found());
        Tokenizer.Run(text, ref sink);
        return sink.Result.Written;
    }

    private sealed class Found
    {
        public string? Written { get; set; }
    }

    private readonly struct Sink(string folded, Found result) : ITokenSink
    {
        public Found Result => result;

        public void Accept(in Token token)
        {
            if (result.Written is null && token.Folded.SequenceEqual(folded))
            {
                result.Written = token.Accented.IsEmpty ? folded : token.Accented.ToString();
            }
        }
    }
}
