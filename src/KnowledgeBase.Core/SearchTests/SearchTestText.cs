using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Yaml;

namespace KnowledgeBase.Core.SearchTests;

/// <summary>Writes tests into the text of <c>search-tests.yml</c>, and leaves everything else in it as people wrote it.</summary>
public static class SearchTestText
{
    /// <summary>Adds a test after the last one of its article, so that tests of different articles seldom meet in one place; else at the end.</summary>
    /// <param name="text">The file so far; empty for a new one.</param>
    /// <param name="test">The test.</param>
    public static string Add(string text, SearchTest test)
    {
        var lines = text.TrimEnd().Split('\n').ToList();
        if (text.Length == 0)
        {
            lines.Clear();
        }

        var neighbour = SearchTestReader.Read(text).Set.Tests.LastOrDefault(other => other.Article == test.Article);
        var at = neighbour is null ? lines.Count : neighbour.Line;
        while (at < lines.Count && lines[at].StartsWith(' '))
        {
            at++;
        }

        lines.InsertRange(at, Entry(test));
        return string.Join('\n', lines) + '\n';
    }

    private static IEnumerable<string> Entry(SearchTest test)
    {
        yield return $"- phrase: {YamlWriter.Scalar(test.Phrase)}";
        yield return $"  lang: {LanguageCode.Of(test.Language)}";
        yield return $"  article: {test.Article}";
        if (test.First != SearchTest.DefaultFirst)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  first: {test.First}");
        }
    }
}
