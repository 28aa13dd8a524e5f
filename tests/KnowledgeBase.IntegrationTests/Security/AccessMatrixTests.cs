using System.Net;
using System.Text.Json;
using KnowledgeBase.Testing.Sites;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Security;

public sealed class AccessMatrixTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Every_operation_of_the_site_has_its_row_in_the_table_of_expected_access()
    {
        var operations = await SiteOperation.AllAsync(await site.ServicesAsync());
        Assert.Contains(new SiteOperation("POST", "/account/login"), operations);
        var missing = operations.Where(operation => ExpectedAccess.Of(operation) is null).Select(operation => operation.ToString()).ToList();
        Assert.True(missing.Count == 0, $"Say in ExpectedAccess.cs who may ask for:\n{string.Join('\n', missing)}");
        Assert.All(operations, operation => Assert.DoesNotContain('{', operation.Address.OriginalString));
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("csr")]
    [InlineData("author")]
    [InlineData("reviewer")]
    [InlineData("lead")]
    [InlineData("admin")]
    public async Task Each_role_reaches_what_the_table_says_and_nothing_else(string role)
    {
        using var client = role == "anonymous" ? await site.AnonymousAsync() : await site.SignInAsAsync($"{role}@demo.local");
        var token = await client.ReadTokenAsync(role == "anonymous" ? "/account/login" : "/account/password", TestContext.Current.CancellationToken);
        var revision = await ReadRevisionAsync();
        var surprises = new List<string>();
        foreach (var operation in await SiteOperation.AllAsync(await site.ServicesAsync()))
        {
            using var response = await AskAsync(client, operation, token, revision);
            var expected = ExpectedAccess.Of(operation)?.Contains(role) == true ? "reached" : role != "anonymous" ? "forbidden" : operation.IsForProgram ? "unauthorised" : "to sign-in";
            var actual = Describe(response);
            if (actual != expected)
            {
                surprises.Add($"{operation}: {actual} ({(int)response.StatusCode}), not {expected}");
            }
        }

        Assert.True(surprises.Count == 0, $"As {role}:\n{string.Join('\n', surprises)}");
    }

    [Fact]
    public async Task No_operation_that_writes_is_done_without_its_antiforgery_token()
    {
        using var client = await site.SignInAsAsync("lead@demo.local");
        using var other = await site.AnonymousAsync();
        var foreignToken = await other.ReadTokenAsync("/account/login", TestContext.Current.CancellationToken);
        var writing = (await SiteOperation.AllAsync(await site.ServicesAsync())).Where(operation => operation.Writes).ToList();
        Assert.NotEmpty(writing);
        foreach (var operation in writing)
        {
            foreach (var token in new[] { null, "x", foreignToken })
            {
                using var response = await AskAsync(client, operation, token);
                Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{operation} answered {(int)response.StatusCode} to the token '{token}'.");
            }
        }

        using var still = await client.GetAsync("/account/password", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Theory]
    [InlineData("//example.com")]
    [InlineData("http:example.com")]
    [InlineData("https://example.com/")]
    [InlineData("/\\example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\t//example.com")]
    public async Task Changing_the_language_leads_back_into_this_site_only(string returnUrl)
    {
        using var client = await site.AnonymousAsync();
        using var response = await client.PostAsync("/language", [new("code", "en"), new("returnUrl", returnUrl)], "/account/login", TestContext.Current.CancellationToken);
        Assert.Equal("/", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_program_without_a_session_gets_problem_details()
    {
        using var client = await site.AnonymousAsync();
        using var response = await client.GetAsync("/api/v1/search?q=x", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<string> ReadRevisionAsync()
    {
        using var reader = await site.SignInAsAsync("csr@demo.local");
        using var article = JsonDocument.Parse(await reader.GetTextAsync("/api/v1/articles/KB-0002?lang=es", TestContext.Current.CancellationToken));
        return article.RootElement.GetProperty("revision").GetString()!;
    }

    private static async Task<HttpResponseMessage> AskAsync(SiteClient client, SiteOperation operation, string? token, string revision = "")
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Verb), operation.Address);
        if (operation.Writes)
        {
            // Enough for a handler to find its object and to decide on it, not enough to change anything.
            request.Content = new FormUrlEncodedContent([new("lang", "es"), new("revision", revision)]);
            if (token is not null)
            {
                request.Headers.Add("RequestVerificationToken", token);
            }
        }

        return await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Describe(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "unauthorised",
        HttpStatusCode.Forbidden => "forbidden",
        HttpStatusCode.Redirect when response.Headers.Location is { IsAbsoluteUri: true } location && location.AbsolutePath == "/account/login" => "to sign-in",
        >= HttpStatusCode.InternalServerError => "failed",
        _ => "reached",
    };
}
