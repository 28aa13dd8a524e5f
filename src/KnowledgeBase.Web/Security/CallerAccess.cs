using KnowledgeBase.Core.Access;

namespace KnowledgeBase.Web.Security;

/// <summary>The caller of endpoints that nobody reaches without signing in.</summary>
public static class CallerAccess
{
    /// <summary>The signed-in caller.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint was left open by mistake.</exception>
    public static Caller Caller(this HttpContext context) =>
        context.FindCaller() ?? throw new InvalidOperationException("This endpoint needs a signed-in caller.");
}
