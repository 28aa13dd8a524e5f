using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace KnowledgeBase.Web.Security;

/// <summary>
/// Refuses every request that could change something and carries no antiforgery token, in its form or in the header
/// <c>RequestVerificationToken</c>. No endpoint has to remember it, and none can opt out.
/// </summary>
internal sealed partial class AntiforgeryForAll(RequestDelegate next, IAntiforgery antiforgery, ILogger<AntiforgeryForAll> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is { } endpoint && !IsSafe(context.Request.Method) && !IsErrorPage(context))
        {
            try
            {
                await antiforgery.ValidateRequestAsync(context);
            }
            catch (AntiforgeryValidationException fault)
            {
                // The form is read to find the token, so a form that is too large shows here.
                LogRefused(endpoint.DisplayName);
                context.Response.StatusCode = fault.InnerException is BadHttpRequestException unreadable ? unreadable.StatusCode : StatusCodes.Status400BadRequest;
                return;
            }
        }

        await next(context);
    }

    // An error page is rendered with the method of the request that failed; it changes nothing.
    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused a request without a valid antiforgery token for {Endpoint}")]
    private partial void LogRefused(string? endpoint);
}
