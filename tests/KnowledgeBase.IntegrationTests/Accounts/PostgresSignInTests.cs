using System.Net;
using KnowledgeBase.Data;
using KnowledgeBase.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Accounts;

public sealed class PostgresSignInTests(PostgresSite site) : IClassFixture<PostgresSite>
{
    [Fact]
    public async Task People_sign_in_change_their_password_and_sign_out_on_PostgreSQL()
    {
        await using (var scope = (await site.ServicesAsync()).CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<KnowledgeBaseDbContext>();
            Assert.Equal("Npgsql.EntityFrameworkCore.PostgreSQL", context.Database.ProviderName);
            Assert.Equal(DemoAccounts.All.Count, await context.Users.CountAsync(TestContext.Current.CancellationToken));
        }

        using var client = await site.SignInAsAsync("author@demo.local");
        using var changed = await client.PostAsync(
            "/account/password",
            [new("Input.Current", DemoAccounts.Password), new("Input.New", "grapa luna violeta"), new("Input.Repeated", "grapa luna violeta")],
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        using var signedOut = await client.PostAsync("/account/logout", [], "/account/password", TestContext.Current.CancellationToken);
        using var closed = await client.GetAsync("/account/password", TestContext.Current.CancellationToken);
        Assert.Equal("/account/login", closed.Headers.Location?.AbsolutePath);
        using var again = await site.SignInAsAsync("author@demo.local", "grapa luna violeta");
    }
}
