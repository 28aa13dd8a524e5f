using KnowledgeBase.Core.Access;

namespace KnowledgeBase.Web.Security;

/// <summary>What a request carries for pages: who asks, and the nonce of its content security policy.</summary>
public static class RequestContext
{
    /// <summary>The signed-in caller, or <see langword="null"/> for an anonymous request.</summary>
    public static Caller? FindCaller(this HttpContext context) => context.Items[typeof(Caller)] as Caller;

    /// <summary>The nonce that this response's scripts and styles carry.</summary>
    public static string CspNonce(this HttpContext context) => context.Items["csp-nonce"] as string ?? string.Empty;
}
