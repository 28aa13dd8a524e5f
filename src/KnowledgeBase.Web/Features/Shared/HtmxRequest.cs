namespace KnowledgeBase.Web.Features.Shared;

/// <summary>Tells requests for a fragment from requests for a page.</summary>
public static class HtmxRequest
{
    /// <summary>Whether htmx asked for the fragment alone.</summary>
    public static bool IsHtmx(this HttpRequest request) => request.Headers["HX-Request"] == "true";
}
