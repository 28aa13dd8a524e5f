namespace KnowledgeBase.Web.Features.Health;

/// <summary>Tells operators and proxies whether the site can serve.</summary>
public static class HealthFeature
{
    /// <summary>Maps <c>/health/live</c>: the process answers.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
}
