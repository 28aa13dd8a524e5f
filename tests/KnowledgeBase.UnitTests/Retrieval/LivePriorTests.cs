using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Testing.Articles;
using Xunit;

namespace KnowledgeBase.UnitTests.Retrieval;

/// <summary>How priors reach the results of a running site: days pass in Mexico City, and searches are solved.</summary>
public sealed class LivePriorTests
{
    // One minute before the 22nd begins in Mexico City.
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 5, 59, 0, TimeSpan.Zero);

    [Fact]
    public async Task At_midnight_an_article_that_takes_effect_passes_its_overdue_equal()
    {
        await using var articles = await SearchedArticles.PublishAsync(
            Now,
            Article(2).With(edition => edition with { Effective = new DateOnly(2026, 11, 22) }),
            Article(3).With(edition => edition with { Reviewed = new DateOnly(2026, 2, 1) }));
        Assert.Equal([3, 2], articles.FindNumbers("reembolso parcial"));

        await articles.Catalog.RefreshAsync(CancellationToken.None);
        Assert.Equal([3, 2], articles.FindNumbers("reembolso parcial"));
        articles.Now = Now.AddMinutes(1);
        await articles.Catalog.RefreshAsync(CancellationToken.None);
        Assert.Equal([2, 3], articles.FindNumbers("reembolso parcial"));
    }

    [Fact]
    public async Task What_an_article_solved_counts_for_both_of_its_editions_and_for_no_other_article()
    {
        var spanish = Article(2);
        await using var articles = await SearchedArticles.PublishAsync(
            Now, spanish, Article(2).Translating(spanish.Build()), Article(3));
        articles.Learned.Replace(new ArticleId(2), [new LearnedQuery(new ArticleId(2), Language.Spanish, "zarabanda", Strength: 40)]);
        await articles.Catalog.RefreshAsync(CancellationToken.None);

        Assert.Equal(new ArticlePrior(10, 3, 2), articles.PriorOf(2));
        Assert.Equal(new ArticlePrior(10, 3, 2), articles.PriorOf(2, Language.English));
        Assert.Equal(new ArticlePrior(10, 3, 0), articles.PriorOf(3));
        Assert.Equal([new ArticlePrior(10, 3, 2), new ArticlePrior(10, 3, 0)], articles.Find("reembolso parcial").Select(hit => hit.Prior!.Value));
    }

    [Fact]
    public async Task Everything_that_speaks_for_an_article_does_not_lift_it_over_one_that_says_it_better()
    {
        await using var articles = await SearchedArticles.PublishAsync(
            Now,
            Article(2),
            Article(3).Title("Reembolso parcial de una compra").Kind(ArticleKind.Script).With(edition => edition with { Reviewed = new DateOnly(2020, 1, 1) }));
        articles.Learned.Replace(new ArticleId(2), [new LearnedQuery(new ArticleId(2), Language.Spanish, "zarabanda", Strength: 1e6)]);
        await articles.Catalog.RefreshAsync(CancellationToken.None);

        Assert.Equal(1, articles.PriorOf(2)!.Value.Value);
        Assert.Equal(0, articles.PriorOf(3)!.Value.Value);
        Assert.Equal([3, 2], articles.FindNumbers("reembolso parcial"));
    }

    private static EditionBuilder Article(int number) =>
        new EditionBuilder().Number(number).Title("Contracargo").Body("## Problema\n\nEl cliente pide un reembolso parcial.\n");
}
