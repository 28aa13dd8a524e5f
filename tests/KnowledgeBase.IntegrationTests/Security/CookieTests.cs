using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Security;

public sealed partial class CookieTests(ProductionSite production, SiteFixture development) : IClassFixture<ProductionSite>, IClassFixture<SiteFixture>
{
    private const string Password = "grapa luna violeta";

    [Fact]
    public async Task Outside_development_cookies_are_bound_to_the_host_and_to_HTTPS()
    {
        await using (var scope = (await production.ServicesAsync()).CreateAsyncScope())
        {
            var added = await scope.ServiceProvider.GetRequiredService<UserAccounts>().AddAsync(new NewAccount("ana@desk.example", "Ana Ruiz", Role.Reader), Password);
            Assert.IsType<AddAccountOutcome.Added>(added);
        }

        using var client = await production.ThroughProxyAsync();
        using var page = await client.GetAsync(new Uri("/account/login", UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("demo.local", text, StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/login");
        request.Headers.Add("Cookie", string.Join("; ", SetCookies(page).Select(cookie => cookie.Split(';')[0])));
        request.Content = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(text).Groups["token"].Value)), new("Input.Email", "ana@desk.example"), new("Input.Password", Password),
        ]);
        using var signedIn = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("/", signedIn.Headers.Location?.OriginalString);

        var cookies = SetCookies(page).Concat(SetCookies(signedIn)).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-kb-session=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-kb-antiforgery=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Outside_development_plain_HTTP_gets_an_explanation_and_health_alone()
    {
        using var client = await production.AnonymousAsync();
        using var page = await client.GetAsync("/account/login", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Contains("HTTPS", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var health = await client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Under_development_cookies_work_over_plain_HTTP()
    {
        using var client = await development.AnonymousAsync();
        using var response = await client.SignInAsync("csr@demo.local", DemoAccounts.Password, cancellationToken: TestContext.Current.CancellationToken);
        var session = Assert.Single(SetCookies(response), cookie => cookie.StartsWith("kb-session=", StringComparison.Ordinal));
        Assert.DoesNotContain("secure", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", session, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", session, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Keys_of_cookies_stay_with_the_data_and_are_the_sites_alone()
    {
        using var client = await development.SignInAsAsync("csr@demo.local");
        var folder = new DirectoryInfo(Path.Combine(development.DataPath, "keys"));
        Assert.NotEmpty(folder.GetFiles("key-*.xml"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder.UnixFileMode);
    }

    private static IEnumerable<string> SetCookies(HttpResponseMessage response) => response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [];

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
