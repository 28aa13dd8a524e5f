namespace KnowledgeBase.Web.Security;

/// <summary>
/// Outside Development nothing but health is answered over plain HTTP: sign-in could not work there, because its cookies are <c>Secure</c>,
/// and the reason should be told rather than guessed.
/// </summary>
internal sealed class HttpsOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync(
            "This site answers over HTTPS only. Behind a proxy on the same machine, let the proxy send X-Forwarded-Proto.", context.RequestAborted);
    }
}
