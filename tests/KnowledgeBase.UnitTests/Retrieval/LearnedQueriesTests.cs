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
}

file static class LearnedQueriesExtensions
{
    public static void Replace(this LearnedQueries learned, IReadOnlyList<string> texts, ArticleId article) =>
        learned.Replace(texts.Select(text => new LearnedQuery(article, Language.English, text)));
}
