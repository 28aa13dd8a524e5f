using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.SearchTests;
using KnowledgeBase.Testing.Checking;
using Xunit;

namespace KnowledgeBase.UnitTests.SearchTests;

public sealed class SearchTestReaderTests
{
    private const string Sound = """
        # A remark.
        - phrase: me clonaron
          lang: es
          article: KB-0001
        - phrase: my card was cloned
          lang: en
          article: KB-0001
          first: 1
        - phrase: no llegó
          lang: es
          article: KB-0003

        """;

    [Fact]
    public void A_sound_file_gives_its_tests_with_their_lines()
    {
        var reading = SearchTestReader.Read(Sound);

        Assert.Empty(reading.Faults);
        Assert.Equal(
            [
                new SearchTest("me clonaron", Language.Spanish, new ArticleId(1), SearchTest.DefaultFirst, 2),
                new SearchTest("my card was cloned", Language.English, new ArticleId(1), 1, 5),
                new SearchTest("no llegó", Language.Spanish, new ArticleId(3), SearchTest.DefaultFirst, 9),
            ],
            reading.Set.Tests);
    }

    [Theory]
    [InlineData("first: 1", "first: 0", "search-test-first", 8)]
    [InlineData("first: 1", "first: 11", "search-test-first", 8)]
    [InlineData("first: 1", "first: one", "search-test-first", 8)]
    [InlineData("phrase: no llegó", "phrase: ¡ME CLONARON!", "search-test-twice", 9)]
    [InlineData("phrase: no llegó", "phrase: ''", "field-missing", 9)]
    [InlineData("lang: en", "lang: fr", "field-form", 6)]
    [InlineData("article: KB-0003", "article: 3", "field-form", 11)]
    [InlineData("first: 1", "place: 1", "field-unknown", 8)]
    [InlineData("- phrase: me clonaron\n  lang: es\n  article: KB-0001\n", "- me clonaron\n", "field-form", 2)]
    public void Each_fault_is_told_with_its_line(string part, string by, string rule, int line)
    {
        var fault = Assert.Single(SearchTestReader.Read(Sound.Replace(part, by, StringComparison.Ordinal)).Faults);

        Assert.Equal((rule, line), (fault.Rule.Name, fault.Line));
    }

    [Fact]
    public void The_check_tells_tests_of_articles_that_do_not_exist()
    {
        Assert.Empty(new ContentBuilder().Write(SearchTestSet.Path, Sound).Rules());
        Assert.Equal(["search-test-article"], new ContentBuilder().Write(SearchTestSet.Path, Sound.Replace("KB-0003", "KB-0077", StringComparison.Ordinal)).Rules());
    }

    [Fact]
    public void A_test_is_added_after_those_of_its_article_and_everything_else_stays()
    {
        var added = SearchTestText.Add(Sound, new SearchTest("un cargo: \"raro\"", Language.Spanish, new ArticleId(1), 2, Line: 0));

        var tests = SearchTestReader.Read(added);
        Assert.Empty(tests.Faults);
        Assert.Equal(["me clonaron", "my card was cloned", "un cargo: \"raro\"", "no llegó"], tests.Set.Tests.Select(test => test.Phrase));
        Assert.Equal(2, tests.Set.Tests[2].First);
        Assert.StartsWith("# A remark.\n- phrase: me clonaron\n", added, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Nothing yet.\n")]
    [InlineData("- phrase: me clonaron\n  lang: es\n  article: KB-0001")]
    public void A_test_is_added_at_the_end_where_its_article_has_none(string text)
    {
        var tests = SearchTestReader.Read(SearchTestText.Add(text, new SearchTest("no", Language.English, new ArticleId(9), SearchTest.DefaultFirst, Line: 0)));

        Assert.Empty(tests.Faults);
        Assert.Equal("no", tests.Set.Tests[^1].Phrase);
    }
}
