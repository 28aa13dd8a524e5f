using KnowledgeBase.Core.Access;

namespace KnowledgeBase.Web.Security;

/// <summary>What a request carries for pages: who asks, and the nonce of its content security policy.</summary>
public static class RequestContext
{
    private static readonly object NonceKey = new();

    /// <summary>The signed-in caller, or <see langword="null"/> for an anonymous request.</summary>
    public static Caller? FindCaller(this HttpContext context) => SiteClaims.ReadCaller(context.User);

    /// <summary>The nonce that this response's scripts and styles carry.</summary>
    public static string CspNonce(this HttpContext context) => context.Items[NonceKey] as string ?? string.Empty;

    /// <summary>Whether the request is for a program: it is answered with statuses and problem details, never with a page.</summary>
    public static bool IsForProgram(this HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    /// <summary>Sets the nonce of this response.</summary>
    internal static void SetCspNonce(this HttpContext context, string nonce) => context.Items[NonceKey] = nonce;
}
