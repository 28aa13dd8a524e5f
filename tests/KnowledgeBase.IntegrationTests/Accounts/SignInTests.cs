using System.Net;
using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Testing.Sites;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Accounts;

public sealed class SignInTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Every_demo_account_signs_in_and_is_listed_on_the_sign_in_page()
    {
        using var anonymous = await site.AnonymousAsync();
        var page = await anonymous.GetTextAsync("/account/login", TestContext.Current.CancellationToken);
        Assert.Contains(DemoAccounts.Password, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        foreach (var email in new[] { "csr@demo.local", "author@demo.local", "reviewer@demo.local", "lead@demo.local", "admin@demo.local" })
        {
            Assert.Contains(email, page, StringComparison.Ordinal);
            using var client = await site.SignInAsAsync(email, "Demo-2026-Guia!");
            using var response = await client.GetAsync("/account/password", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("author@demo.local", "wrong-password-here")]
    [InlineData("nobody@demo.local", "Demo-2026-Guia!")]
    [InlineData("", "")]
    public async Task A_failed_sign_in_says_the_same_whatever_was_wrong(string email, string password)
    {
        using var client = await site.AnonymousAsync();
        using var response = await client.SignInAsync(email, password, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("El correo o la contraseña no coinciden", page, StringComparison.Ordinal);
        using var next = await client.GetAsync("/account/password", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, next.StatusCode);
    }

    [Theory]
    [InlineData("/articles/KB-0002?lang=en", "/articles/KB-0002?lang=en")]
    [InlineData("/", "/")]
    [InlineData("https://example.com/", "/")]
    [InlineData("http:example.com", "/")]
    [InlineData("//example.com", "/")]
    [InlineData("/\\example.com", "/")]
    [InlineData("\\\\example.com", "/")]
    [InlineData("/\t/example.com", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("~//example.com", "/")]
    [InlineData("%2f%2fexample.com", "/")]
    [InlineData(" //example.com", "/")]
    [InlineData("example.com", "/")]
    public async Task After_sign_in_one_lands_on_this_site_only(string returnUrl, string destination)
    {
        using var client = await site.AnonymousAsync();
        using var response = await client.SignInAsync("csr@demo.local", DemoAccounts.Password, returnUrl, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(destination, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_visitor_is_led_to_sign_in_and_back_to_the_page()
    {
        using var client = await site.AnonymousAsync();
        using var response = await client.GetAsync("/account/password?x=1", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/account/login", response.Headers.Location?.AbsolutePath);
        Assert.Equal("?returnUrl=%2Faccount%2Fpassword%3Fx%3D1", response.Headers.Location?.Query);
    }

    [Theory]
    [InlineData("GET", "/search?q=x", "/account/login?returnUrl=%2Fsearch%3Fq%3Dtarjeta")]
    [InlineData("POST", "/account/password", null)]
    public async Task A_fragment_asked_for_without_a_session_is_not_swapped_and_only_readers_are_led_to_sign_in(string verb, string path, string? destination)
    {
        using var client = await site.AnonymousAsync();
        using var request = new HttpRequestMessage(new HttpMethod(verb), new Uri(path, UriKind.Relative));
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Current-URL", new Uri(await site.AddressAsync(), "/search?q=tarjeta").ToString());
        using var response = await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("none", Assert.Single(response.Headers.GetValues("HX-Reswap")));
        Assert.Equal(destination, response.Headers.TryGetValues("HX-Redirect", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_a_copy_of_its_cookie_too()
    {
        using var client = await site.SignInAsAsync("lead@demo.local");
        using var thief = await site.AnonymousAsync();
        thief.Cookies.Add(client.Cookies.GetAllCookies());
        using (var open = await thief.GetAsync("/account/password", TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        }

        using var signedOut = await client.PostAsync("/account/logout", [], tokenFrom: "/account/password", TestContext.Current.CancellationToken);
        Assert.Equal("/account/login", signedOut.Headers.Location?.OriginalString);
        using var closed = await thief.GetAsync("/account/password", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
    }

    [Fact]
    public async Task Each_sign_in_begins_a_new_session_and_ends_the_one_before()
    {
        using var client = await site.SignInAsAsync("lead@demo.local");
        using var before = await site.AnonymousAsync();
        before.Cookies.Add(client.Cookies.GetAllCookies());
        using var again = await client.PostAsync(
            "/account/login", [new("Input.Email", "lead@demo.local"), new("Input.Password", DemoAccounts.Password)], "/account/password", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        using var old = await before.GetAsync("/account/password", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, old.StatusCode);
        using var current = await client.GetAsync("/account/password", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, current.StatusCode);
    }
}
