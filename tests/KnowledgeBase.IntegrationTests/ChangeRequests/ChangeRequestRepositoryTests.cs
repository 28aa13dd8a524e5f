using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Data.Databases;
using KnowledgeBase.Testing.ChangeRequests;
using KnowledgeBase.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static KnowledgeBase.Testing.ChangeRequests.ChangeRequestScenario;

namespace KnowledgeBase.IntegrationTests.ChangeRequests;

public sealed class ChangeRequestRepositoryTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_change_request_comes_back_as_it_was_stored(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(provider);
        var scenario = Submitted();
        scenario.RequestChanges(Bruno);
        scenario.Save(Ana, "second text").Submit();
        scenario.Approve(Carla, coversLegal: true);
        scenario.Request.Comment(Bruno, "¿Hábiles?", new CommentPlace(EditionFile, Blob("second text"), "3 días"), scenario.Now());
        await using (var scope = database.NewScope())
        {
            Assert.True(await Repository(scope).TryAddAsync(scenario.Request, None));
        }

        await using var later = database.NewScope();
        var found = await Repository(later).FindAsync(scenario.Request.Number, None);

        Assert.NotNull(found);
        Assert.Equivalent(scenario.Request, found, strict: true);
        Assert.Equal([Bruno, Carla], found.Reviews.Select(review => review.Reviewer));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Of_two_people_who_act_at_once_the_second_has_to_look_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(provider);
        var scenario = Submitted();
        await using var mine = database.NewScope();
        await using var yours = database.NewScope();
        await Repository(mine).TryAddAsync(scenario.Request, None);
        var seenByMe = (await Repository(mine).FindAsync(scenario.Request.Number, None))!;
        var seenByYou = (await Repository(yours).FindAsync(scenario.Request.Number, None))!;

        seenByMe.Approve(Bruno, coversLegal: false, seenByMe.Head, scenario.Now());
        seenByYou.RequestChanges(Carla, seenByYou.Head, "No", scenario.Now());

        Assert.True(await Repository(mine).TrySaveAsync(seenByMe, None));
        Assert.False(await Repository(yours).TrySaveAsync(seenByYou, None));
        var now = (await Repository(yours).FindAsync(scenario.Request.Number, None))!;
        Assert.Equal(ChangeRequestState.Approved, now.State);
        Assert.Equal(Bruno, Assert.Single(now.Reviews).Reviewer);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_number_is_given_out_once_however_many_ask(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(provider);
        var numbers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await using var scope = database.NewScope();
            return (await Repository(scope).ReserveNumberAsync(Guid.NewGuid(), new ChangeRequestNumber(40), None)).Value;
        }));
        Assert.Equal(Enumerable.Range(41, 20), numbers.Order());
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_repeated_wish_gets_the_number_of_the_first(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(provider);
        var wish = Guid.NewGuid();
        var numbers = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            await using var scope = database.NewScope();
            return (await Repository(scope).ReserveNumberAsync(wish, default, None)).Value;
        }));
        Assert.Single(numbers.Distinct());
    }

    [Fact]
    public async Task An_article_number_is_above_what_the_content_ever_used()
    {
        await using var database = await TestDatabase.CreateMigratedAsync(DatabaseProvider.Sqlite);
        await using var scope = database.NewScope();
        Assert.Equal("KB-0081", (await Repository(scope).ReserveArticleIdAsync(Guid.NewGuid(), 80, None)).ToString());
        Assert.Equal("KB-0082", (await Repository(scope).ReserveArticleIdAsync(Guid.NewGuid(), 80, None)).ToString());
        Assert.Equal("KB-0091", (await Repository(scope).ReserveArticleIdAsync(Guid.NewGuid(), 90, None)).ToString());
    }

    [Fact]
    public async Task A_stored_number_is_not_stored_twice()
    {
        await using var database = await TestDatabase.CreateMigratedAsync(DatabaseProvider.Sqlite);
        await using var scope = database.NewScope();
        Assert.True(await Repository(scope).TryAddAsync(Draft().Request, None));
        Assert.False(await Repository(scope).TryAddAsync(Submitted().Request, None));
        Assert.Equal(ChangeRequestState.Draft, (await Repository(scope).FindAsync(new ChangeRequestNumber(1), None))!.State);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Open_ones_come_by_waiting_time_and_published_ones_newest_first(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(provider);
        await using var scope = database.NewScope();
        var late = Submitted(number: 1);
        late.Now();
        late.RequestChanges(Bruno);
        late.Submit();
        var early = Submitted(number: 2);
        var withdrawn = Submitted(number: 3);
        withdrawn.Request.Withdraw(withdrawn.Now());
        var published = Submitted(number: 4);
        published.Request.RecordPublication(Commit(9), published.Now());
        var publishedLater = Submitted(number: 5);
        publishedLater.Now();
        publishedLater.Request.RecordPublication(Commit(10), publishedLater.Now());
        foreach (var scenario in new[] { late, early, withdrawn, published, publishedLater })
        {
            await Repository(scope).TryAddAsync(scenario.Request, None);
        }

        Assert.Equal([2, 1], (await Repository(scope).ListOpenAsync(None)).Select(row => row.Number.Value));
        Assert.Equal([5, 4], (await Repository(scope).ListPublishedAsync(10, None)).Select(row => row.Number.Value));
        Assert.Equal([5], (await Repository(scope).ListPublishedAsync(1, None)).Select(row => row.Number.Value));
    }

    private static IChangeRequestRepository Repository(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IChangeRequestRepository>();
}
