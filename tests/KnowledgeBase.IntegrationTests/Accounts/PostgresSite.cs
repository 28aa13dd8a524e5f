using KnowledgeBase.Data.Databases;
using KnowledgeBase.Testing.Databases;
using KnowledgeBase.Testing.Sites;

namespace KnowledgeBase.IntegrationTests.Accounts;

/// <summary>The site on a PostgreSQL server.</summary>
public sealed class PostgresSite : SiteFixture
{
    protected override async Task<IEnumerable<string>> SettingsAsync()
    {
        var database = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        return ["--Database:Provider=postgres", $"--ConnectionStrings:Default={database.Options.ConnectionString}"];
    }
}
