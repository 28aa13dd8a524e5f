using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Testing.Sites;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Security;

public sealed partial class ResponseTests(FaultySite site) : IClassFixture<FaultySite>
{
    [Theory]
    [InlineData("/account/login", HttpStatusCode.OK)]
    [InlineData("/account/password", HttpStatusCode.Redirect)]
    [InlineData("/no/such/page", HttpStatusCode.NotFound)]
    [InlineData("/no/such/page?anonymous", HttpStatusCode.Redirect)]
    [InlineData("/api/v1/no-such-route?anonymous", HttpStatusCode.Unauthorized)]
    [InlineData("/api/v1/no-such-route", HttpStatusCode.NotFound)]
    [InlineData("/dist/no-such-file.js", HttpStatusCode.NotFound)]
    [InlineData("/test/fail", HttpStatusCode.InternalServerError)]
    [InlineData("/api/test/fail", HttpStatusCode.InternalServerError)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Every_response_carries_the_security_headers(string path, HttpStatusCode status)
    {
        using var client = status == HttpStatusCode.NotFound ? await site.SignInAsAsync("csr@demo.local") : await site.AnonymousAsync();
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);

        var policy = Header(response, "Content-Security-Policy");
        var nonce = Nonce().Match(policy).Groups["nonce"].Value;
        Assert.True(Convert.FromBase64String(nonce).Length >= 16);
        Assert.Equal(
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; worker-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
            + "frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types kb",
            policy);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.Equal("camera=(), microphone=(), geolocation=()", Header(response, "Permissions-Policy"));
        Assert.Equal("max-age=31536000; includeSubDomains", Header(response, "Strict-Transport-Security"));
        Assert.Equal("no-store", Header(response, "Cache-Control"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task Each_response_has_a_nonce_of_its_own_and_its_scripts_carry_it()
    {
        using var client = await site.AnonymousAsync();
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 10; i++)
        {
            using var response = await client.GetAsync("/account/login", TestContext.Current.CancellationToken);
            var nonce = Nonce().Match(Header(response, "Content-Security-Policy")).Groups["nonce"].Value;
            var scripts = ScriptNonce().Matches(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.NotEmpty(scripts);
            Assert.All(scripts, script => Assert.Equal(nonce, WebUtility.HtmlDecode(script.Groups["nonce"].Value)));
            Assert.True(nonces.Add(nonce));
        }
    }

    [Fact]
    public async Task Files_with_a_hash_in_their_name_stay_in_the_cache()
    {
        using var client = await site.AnonymousAsync();
        var page = await client.GetTextAsync("/account/login", TestContext.Current.CancellationToken);
        var asset = Asset().Match(page).Groups["path"].Value;
        using var response = await client.GetAsync(asset, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("public, max-age=31536000, immutable", Header(response, "Cache-Control"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("/test/fail", "text/html")]
    [InlineData("/api/test/fail", "application/problem+json")]
    public async Task A_fault_tells_nothing_of_what_failed_inside(string path, string type)
    {
        using var client = await site.AnonymousAsync();
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(FaultySite.Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_holds_faults_but_no_query_strings()
    {
        const string canary = "canario9137";
        using var client = await site.SignInAsAsync("csr@demo.local");
        foreach (var path in new[] { "/", "/search", "/account/password", "/no/such/page", "/api/v1/search", "/test/fail", "/api/test/fail", "/account/login" })
        {
            using var response = await client.GetAsync($"{path}?q={canary}&returnUrl=%2Fsearch%3Fq%3D{canary}", TestContext.Current.CancellationToken);
        }

        using var anonymous = await site.AnonymousAsync();
        using var redirected = await anonymous.GetAsync($"/account/password?q={canary}", TestContext.Current.CancellationToken);
        await SendRawAsync($"GET /search?q={canary} {canary} HTTP/9.9\r\n\r\n");

        Assert.Contains(site.Log.Lines, line => line.Contains(FaultySite.Secret, StringComparison.Ordinal));
        Assert.Equal(string.Empty, string.Join('\n', site.Log.Lines.Where(line => line.Contains(canary, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_long_address_is_read_and_one_beyond_the_limit_is_refused()
    {
        using var client = await site.AnonymousAsync();
        using var longAddress = await client.GetAsync($"/account/login?x={new string('a', 10_000)}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, longAddress.StatusCode);
        Assert.StartsWith("HTTP/1.1 414", await SendRawAsync($"GET /account/login?x={new string('a', 70_000)} HTTP/1.1\r\nHost: x\r\n\r\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        using var client = await site.AnonymousAsync();
        using var response = await client.PostAsync(
            "/account/login", [new("Input.Email", new string('a', 40_000)), new("Input.Password", "x")], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.TryGetValues(name, out var values) ? values : []);

    private async Task<string> SendRawAsync(string request)
    {
        var address = await site.AddressAsync();
        using var connection = new TcpClient(address.Host, address.Port);
        await using var stream = connection.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // The server may answer and close before it has read everything.
        }

        var buffer = new byte[512];
        var read = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
        return Encoding.ASCII.GetString(buffer, 0, read);
    }

    [GeneratedRegex("script-src 'nonce-(?<nonce>[^']+)'", RegexOptions.NonBacktracking)]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]* nonce=\"(?<nonce>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex ScriptNonce();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"(?<path>/dist/[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Asset();
}
