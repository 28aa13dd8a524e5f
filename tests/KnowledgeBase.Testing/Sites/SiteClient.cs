using System.Net;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Testing.Sites;

/// <summary>A browser without scripts: it keeps cookies, follows no redirect by itself, and fills in forms as they were served.</summary>
public sealed partial class SiteClient : IDisposable
{
    private readonly HttpClientHandler _handler;

    /// <summary>Makes a browser with an empty jar of cookies.</summary>
    public SiteClient(Uri address)
    {
        _handler = new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false, CheckCertificateRevocationList = true };
        Http = new HttpClient(_handler) { BaseAddress = address };
    }

    /// <summary>The connection, for requests that a form could not make.</summary>
    public HttpClient Http { get; }

    /// <summary>The cookies that it holds.</summary>
    public CookieContainer Cookies => _handler.CookieContainer;

    /// <summary>Reads a page.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken = default) =>
        Http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);

    /// <summary>Reads a page's text; any status but 200 is an error of the test.</summary>
    public Task<string> GetTextAsync(string path, CancellationToken cancellationToken = default) =>
        Http.GetStringAsync(new Uri(path, UriKind.Relative), cancellationToken);

    /// <summary>Posts fields with the antiforgery token of a page.</summary>
    /// <param name="path">Where to post.</param>
    /// <param name="fields">The fields, without the token.</param>
    /// <param name="tokenFrom">The page whose token to use; <paramref name="path"/> itself unless said.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<HttpResponseMessage> PostAsync(
        string path, IEnumerable<KeyValuePair<string, string>> fields, string? tokenFrom = null, CancellationToken cancellationToken = default)
    {
        var token = await ReadTokenAsync(tokenFrom ?? path, cancellationToken);
        using var form = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        return await Http.PostAsync(new Uri(path, UriKind.Relative), form, cancellationToken);
    }

    /// <summary>Signs in by the form and returns its answer.</summary>
    public Task<HttpResponseMessage> SignInAsync(string email, string password, string? returnUrl = null, CancellationToken cancellationToken = default) =>
        PostAsync(
            returnUrl is null ? "/account/login" : $"/account/login?returnUrl={Uri.EscapeDataString(returnUrl)}",
            [new("Input.Email", email), new("Input.Password", password)],
            tokenFrom: "/account/login",
            cancellationToken);

    /// <summary>The antiforgery token of a page's first form.</summary>
    public async Task<string> ReadTokenAsync(string path, CancellationToken cancellationToken = default)
    {
        using var response = await GetAsync(path, cancellationToken);
        var match = Token().Match(await response.Content.ReadAsStringAsync(cancellationToken));
        return match.Success
            ? WebUtility.HtmlDecode(match.Groups["token"].Value)
            : throw new InvalidOperationException($"{path} answered {(int)response.StatusCode} without a form.");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
