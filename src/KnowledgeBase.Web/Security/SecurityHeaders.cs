using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace KnowledgeBase.Web.Security;

/// <summary>
/// Gives every response, whoever writes it, its security headers at the moment it starts. An endpoint that sets a header of its own, such as
/// the sandbox of a downloaded file, keeps it.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const int NonceBytes = 16;

    public Task InvokeAsync(HttpContext context)
    {
        context.SetCspNonce(Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes)));
        context.Response.OnStarting(static state => Apply((HttpContext)state), context);
        return next(context);
    }

    private static Task Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, Policy(context.CspNonce()));
        headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        headers.TryAdd(HeaderNames.StrictTransportSecurity, "max-age=31536000; includeSubDomains");

        // Only files whose name carries a hash may stay in a cache: the desk's computers are shared.
        if (!IsImmutable(headers.CacheControl))
        {
            headers.CacheControl = "no-store";
            headers.Remove(HeaderNames.Pragma);
        }

        return Task.CompletedTask;
    }

    private static bool IsImmutable(StringValues cacheControl) => cacheControl.ToString().Contains("immutable", StringComparison.Ordinal);

    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; worker-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types kb";
}
