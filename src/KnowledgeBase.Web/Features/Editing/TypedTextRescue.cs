using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>
/// Gives typed text back. When a session ends while somebody writes, the form that they send would lead to the sign-in page and be lost; when the
/// page's token has expired, to an error. Here its fields come back on a page from which they can be sent again.
/// </summary>
internal sealed class TypedTextRescue(RequestDelegate next, IOptions<AntiforgeryOptions> antiforgery)
{
    /// <summary>Where the page stands; reached by no link.</summary>
    public const string PagePath = "/text-kept";

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (HttpMethods.IsPost(context.Request.Method)
            && !context.Response.HasStarted
            && context.Response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status400BadRequest
            && context.GetEndpoint()?.Metadata.GetMetadata<KeepsTypedTextAttribute>() is not null
            && IsFromHere(context.Request)
            && IsUntaken(context) is { } signedOut
            && await ReadAsync(context.Request, signedOut) is { } text)
        {
            await ShowAsync(context, text);
        }
    }

    // Another site must not be able to fill this page with words of its own.
    private static bool IsFromHere(HttpRequest request) => request.Headers.Origin.ToString() is { Length: > 0 } origin
        ? string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
        : request.Headers["Sec-Fetch-Site"] == "same-origin";

    private static bool? IsUntaken(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status400BadRequest)
        {
            return false;
        }

        return context.Response.Headers.Location.ToString().Contains("/account/login", StringComparison.Ordinal) ? true : null;
    }

    private async Task<TypedText?> ReadAsync(HttpRequest request, bool signedOut)
    {
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            var fields = form.Where(field => field.Key != antiforgery.Value.FormFieldName)
                .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? string.Empty)))
                .ToList();
            return fields.Count == 0 ? null : new TypedText(request.Path + request.QueryString, fields, signedOut);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task ShowAsync(HttpContext context, TypedText text)
    {
        context.Features.Set(text);
        context.Response.Headers.Location = default;
        context.Response.StatusCode = text.IsSignedOut ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest;
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = PagePath;
        context.Request.QueryString = QueryString.Empty;
        context.Request.RouteValues.Clear();
        context.SetEndpoint(null);
        await next(context);
    }
}
