using System.Text.Json;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Testing;

namespace KnowledgeBase.Benchmarks.Load;

/// <summary>Titles, phrases and sentences of one language, of which articles are made.</summary>
/// <param name="Titles">Titles.</param>
/// <param name="Phrases">What customers say.</param>
/// <param name="Sentences">Sentences of texts, without marks of Markdown.</param>
internal sealed record TextPool(IReadOnlyList<string> Titles, IReadOnlyList<string> Phrases, IReadOnlyList<string> Sentences)
{
    private const int ShortestSentence = 20;

    /// <summary>What the starter knowledge says.</summary>
    public static TextPool OfStarter(Language language)
    {
        var files = Directory.EnumerateFiles(RepositoryFolder.Path("content", "articles"), $"*.{LanguageCode.Of(language)}.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var sources = files.Select(file => EditionSource.Split(File.ReadAllText(file))).ToList();
        var read = sources.Select(FrontMatterReader.Read).OfType<FrontMatterReading.Read>().Select(reading => reading.FrontMatter).ToList();
        return new TextPool(
            [.. read.Select(frontMatter => frontMatter.Title)],
            [.. read.SelectMany(frontMatter => frontMatter.Phrases)],
            [.. sources.SelectMany(source => source.Body.Split('\n')).SelectMany(SentencesOf)]);
    }

    /// <summary>The same phrases, with the titles and texts of passages: rows <c>{"id","lang","title","text"}</c>, packed by gzip or not.</summary>
    public TextPool WithPassages(string file, Language language)
    {
        var titles = new List<string>();
        var sentences = new List<string>();
        foreach (var line in PackedLines.Of(file))
        {
            using var row = JsonDocument.Parse(line);
            if (row.RootElement.GetProperty("lang").GetString() == LanguageCode.Of(language))
            {
                titles.Add(Plain(row.RootElement.GetProperty("title").GetString() ?? ""));
                sentences.AddRange(SentencesOf(row.RootElement.GetProperty("text").GetString() ?? ""));
            }
        }

        return new TextPool([.. Titles, .. titles.Where(title => title.Length > 0)], Phrases, sentences);
    }

    private static IEnumerable<string> SentencesOf(string text) => Plain(text)
        .Split(". ", StringSplitOptions.TrimEntries)
        .Where(sentence => sentence.Length >= ShortestSentence && char.IsLetter(sentence[0]))
        .Select(sentence => sentence.TrimEnd('.'));

    // Whatever could be Markdown becomes a space: the texts are filling, and a stray bracket would be another test.
    private static string Plain(string text) =>
        string.Join(' ', new string([.. text.Select(c => "[](){}<>*_`#|>\\~".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
