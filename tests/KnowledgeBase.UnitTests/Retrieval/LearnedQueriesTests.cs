using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Testing.Articles;
using Xunit;

namespace KnowledgeBase.UnitTests.Retrieval;

public sealed class LearnedQueriesTests
{
    private static readonly ArticleId Article = new EditionBuilder().Number(2).FrontMatter.Id;

    [Fact]
    public void The_latest_queries_of_an_edition_count_up_to_the_cap_and_each_once()
    {
        var learned = new LearnedQueries();
        var texts = Enumerable.Range(0, LearnedQueries.MaximumPerEdition + 20).Select(number => $"query {number}").ToArray();

        learned.Replace([.. texts, "QUERY 119", .. texts[^5..]], Article);

        Assert.Equal(texts[20..], learned.Of(new EditionKey(Article, Language.English)));
        Assert.Empty(learned.Of(new EditionKey(Article, Language.Spanish)));
    }

    [Fact]
    public void What_was_learned_before_is_replaced()
    {
        var learned = new LearnedQueries();
        learned.Replace(["one"], Article);
        learned.Replace(["two"], Article);

        Assert.Equal(["two"], learned.Of(new EditionKey(Article, Language.English)));
    }

    [Fact]
    public void The_strength_of_an_article_is_that_of_its_queries_in_both_languages_and_replaced_with_them()
    {
        var learned = new LearnedQueries();
        var other = new ArticleId(3);
        learned.Replace(
        [
            new LearnedQuery(Article, Language.Spanish, "uno", Strength: 2),
            new LearnedQuery(Article, Language.English, "one", Strength: 1.5),
            new LearnedQuery(other, Language.English, "two", Strength: 4),
        ]);
        Assert.Equal(3.5, learned.StrengthOf(Article));

        learned.Replace(Article, [new LearnedQuery(Article, Language.Spanish, "uno", Strength: 1)]);
        Assert.Equal((1, 4), (learned.StrengthOf(Article), learned.StrengthOf(other)));
        learned.Replace(Article, []);
        Assert.Equal((0, 4), (learned.StrengthOf(Article), learned.StrengthOf(other)));
    }
}

file static class LearnedQueriesExtensions
{
    public static void Replace(this LearnedQueries learned, IReadOnlyList<string> texts, ArticleId article) =>
        learned.Replace(texts.Select(text => new LearnedQuery(article, Language.English, text, Strength: 1)));
}
