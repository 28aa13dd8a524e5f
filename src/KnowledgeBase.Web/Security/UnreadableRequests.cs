namespace KnowledgeBase.Web.Security;

/// <summary>
/// A request that cannot be read, for its size or its form, is the sender's fault: it is answered with the status that says so and not logged
/// as a failure of the site.
/// </summary>
internal sealed class UnreadableRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException unreadable) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = unreadable.StatusCode;
        }
    }
}
