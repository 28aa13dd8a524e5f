using System.Net;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Data;
using KnowledgeBase.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Accounts;

/// <summary>
/// A client that never takes the renewed cookie, as many requests at once do: its session is looked up once in half a minute, and what the
/// database said then holds for it, not what its cookie says.
/// </summary>
public sealed class SessionCheckTests(ClockedSite site) : IClassFixture<ClockedSite>
{
    private const string Password = "grapa luna violeta";

    // Longer than the interval between two checks, shorter than a minute: two of them are what a revocation may take at most.
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(31);

    [Fact]
    public async Task A_session_is_looked_up_once_in_a_while_and_not_for_each_request()
    {
        using var client = await OldCookieAsync(Role.Author);
        site.Wait(AWhile);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/reviews"));

        // Nobody told this process: only a query could find out.
        await SetAsync(client.Email, set => set.SetProperty(user => user.Disabled, true));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/reviews"));
        site.Wait(AWhile);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client, "/reviews"));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client, "/reviews"));
    }

    [Fact]
    public async Task What_the_database_said_holds_and_not_what_an_old_cookie_says()
    {
        using var client = await OldCookieAsync(Role.Author);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/reviews"));
        await SetAsync(client.Email, set => set.SetProperty(user => user.Role, Role.Reader));
        site.Wait(AWhile);

        // The first request asks the database, the second does not.
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/reviews"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/reviews"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/search"));
    }

    [Fact]
    public async Task An_account_closed_here_is_out_at_once_however_lately_it_was_looked_up()
    {
        using var client = await OldCookieAsync(Role.Author);
        site.Wait(AWhile);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/reviews"));
        await using var scope = (await site.ServicesAsync()).CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserAccounts>();
        Assert.True(await accounts.DisableAsync((await accounts.FindAsync(client.Email))!.Id));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client, "/reviews"));
    }

    private static async Task<HttpStatusCode> StatusAsync(OldCookie client, string path)
    {
        using var response = await client.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<OldCookie> OldCookieAsync(Role role)
    {
        var email = $"{Guid.NewGuid():N}@desk.example";
        await using (var scope = (await site.ServicesAsync()).CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserAccounts>();
            Assert.IsType<AddAccountOutcome.Added>(await accounts.AddAsync(new NewAccount(email, "Ana Ruiz", role), Password));
        }

        using var browser = await site.SignInAsAsync(email, Password);
        var address = await site.AddressAsync();
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, CheckCertificateRevocationList = true }) { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Cookie", browser.Cookies.GetCookieHeader(address));
        return new OldCookie(email, http);
    }

    private async Task SetAsync(string email, Action<UpdateSettersBuilder<ApplicationUser>> set)
    {
        await using var scope = (await site.ServicesAsync()).CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<KnowledgeBaseDbContext>();
        Assert.Equal(1, await context.Users.Where(user => user.Email == email).ExecuteUpdateAsync(set, TestContext.Current.CancellationToken));
    }

    private sealed record OldCookie(string Email, HttpClient Http) : IDisposable
    {
        public void Dispose() => Http.Dispose();
    }
}
