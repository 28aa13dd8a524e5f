using KnowledgeBase.Core.Access;
using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Data.Databases;
using KnowledgeBase.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Data;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task The_migrated_schema_is_the_schema_of_the_model(DatabaseProvider provider)
    {
        await using var migrated = await TestDatabase.CreateMigratedAsync(provider);
        await using var created = await TestDatabase.CreateAsync(provider);
        await using var migratedContext = migrated.NewContext();
        await using var createdContext = created.NewContext();
        await createdContext.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);

        var expected = await PhysicalSchema.ReadAsync(createdContext, provider);
        Assert.Contains(expected, line => line.StartsWith("column Users.DisplayName", StringComparison.Ordinal));
        Assert.Equal(expected, await PhysicalSchema.ReadAsync(migratedContext, provider));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Every_migration_can_be_undone_and_done_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(provider);
        await using var context = database.NewContext();
        var before = await PhysicalSchema.ReadAsync(context, provider);

        await context.GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase, TestContext.Current.CancellationToken);
        Assert.Empty(await PhysicalSchema.ReadAsync(context, provider));
        await database.Migrator.MigrateAsync(TestContext.Current.CancellationToken);
        Assert.Equal(before, await PhysicalSchema.ReadAsync(context, provider));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Four_nodes_that_start_at_once_migrate_one_database_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.Migrator.MigrateAsync(TestContext.Current.CancellationToken))));

        await using var context = database.NewContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_lock_row_that_a_killed_process_left_does_not_stop_the_next_start()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using (var context = database.NewContext())
        {
            await context.Database.ExecuteSqlRawAsync(
                "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')",
                TestContext.Current.CancellationToken);
        }

        await database.Migrator.MigrateAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Instants_come_back_as_they_were_and_sort_by_time(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(provider);
        var noonInMexico = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.FromHours(-6));
        await using (var context = database.NewContext())
        {
            context.Users.AddRange(
                User("later", noonInMexico.AddMilliseconds(500)),
                User("first", noonInMexico.ToUniversalTime().AddSeconds(-1)),
                User("middle", noonInMexico));
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var reading = database.NewContext();
        var inOrder = await reading.Users.OrderBy(user => user.CreatedAt).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal("first middle later", string.Join(" ", inOrder.Select(user => user.Id)));
        Assert.Equal(noonInMexico, inOrder[1].CreatedAt);
        Assert.Equal(2, await reading.Users.CountAsync(user => user.CreatedAt <= noonInMexico, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SQLite_keeps_a_log_syncs_every_commit_overwrites_what_is_deleted_and_waits_five_seconds()
    {
        await using var database = await TestDatabase.CreateMigratedAsync(DatabaseProvider.Sqlite);
        await using var context = database.NewContext();
        Assert.Equal("wal", await PragmaAsync("journal_mode"));
        Assert.Equal("2", await PragmaAsync("synchronous"));
        Assert.Equal("1", await PragmaAsync("secure_delete"));
        Assert.Equal("1", await PragmaAsync("foreign_keys"));
        Assert.Equal("5000", await PragmaAsync("busy_timeout"));

        async Task<string?> PragmaAsync(string name)
        {
            await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return Convert.ToString(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static ApplicationUser User(string id, DateTimeOffset created) =>
        new() { Id = id, UserName = id, NormalizedUserName = id, DisplayName = id, Role = Role.Reader, CreatedAt = created };
}
