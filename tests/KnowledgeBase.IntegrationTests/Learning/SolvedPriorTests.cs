using System.Globalization;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Learning;
using KnowledgeBase.Core.People;
using KnowledgeBase.Data.Databases;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Testing.Articles;
using KnowledgeBase.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Learning;

/// <summary>What confirmed searches do for an article beyond their own words.</summary>
public sealed class SolvedPriorTests
{
    private const string Query = "reembolso parcial";

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);
    private static readonly ArticleId Solving = new(3);

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Solved_searches_move_an_article_among_near_equals_only_and_for_a_time(DatabaseProvider provider)
    {
        // Article 3 is a little overdue, article 4 as weak as can be but for its text.
        await using var articles = await SearchedArticles.PublishAsync(
            Now,
            Article(2),
            Article(3).With(edition => edition with { Reviewed = new DateOnly(2026, 4, 1) }),
            Article(4).Title("Reembolso parcial de una compra").Kind(ArticleKind.Script).With(edition => edition with { Reviewed = new DateOnly(2020, 1, 1) }));
        await using var database = await TestDatabase.CreateMigratedAsync(provider);
        await using var scope = database.NewScope();
        using var solved = new SolvedSearches(scope.ServiceProvider.GetRequiredService<ILearningRepository>(), articles.Learned, articles.Catalog, articles.Time);
        await solved.LoadAsync(CancellationToken.None);
        Assert.Equal([4, 2, 3], articles.FindNumbers(Query));

        // None of these words is in the query: it is not they that find the article.
        await ConfirmAsync(solved, "rosa");
        Assert.Equal(1, articles.PriorOf(3)!.Value.Solved);
        await ConfirmAsync(solved, "luis");
        Assert.Equal([4, 3, 2], articles.FindNumbers(Query));
        Assert.Equal([0, 2, 0], articles.Find(Query).Select(hit => hit.Prior!.Value.Solved));

        articles.Now = Now + LearningPolicy.Lifetime;
        await solved.LoadAsync(CancellationToken.None);
        Assert.Equal(0, articles.PriorOf(3)!.Value.Solved);
    }

    private static async Task ConfirmAsync(SolvedSearches solved, string person)
    {
        var reviewer = Caller.Of(new Person(new UserId(person), person), Role.Reviewer);
        for (var number = 0; number < LearningPolicy.MaxPerPersonAndArticle + 2; number++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"zarabanda número {number}");
            Assert.IsType<ConfirmOutcome.Confirmed>(await solved.ConfirmAsync(reviewer, Solving, text, Language.Spanish, CancellationToken.None));
        }
    }

    private static EditionBuilder Article(int number) =>
        new EditionBuilder().Number(number).Title("Contracargo").Body("## Problema\n\nEl cliente pide un reembolso parcial.\n");
}
