using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.IntegrationTests.Security;

/// <summary>One thing that a request can ask of the site: a verb, a route, and for pages with several forms the handler.</summary>
/// <param name="Verb">The HTTP method.</param>
/// <param name="Route">The route's pattern in lower case, with its handler as a query.</param>
public sealed record SiteOperation(string Verb, string Route)
{
    /// <summary>What stands in the place of a route's parameters.</summary>
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["{id}"] = "KB-0002",
        ["{slug?}"] = string.Empty,
        ["{revision}"] = new string('0', 40),
        ["{name}"] = "image.png",
        ["{number:int}"] = "999999",
        ["{code:int:range(400,599)}"] = "404",
        ["{documentname}"] = "v1",
    };

    /// <summary>Whether a program asks it.</summary>
    public bool IsForProgram => Route.StartsWith("/api/", StringComparison.Ordinal) || Route.StartsWith("/openapi/", StringComparison.Ordinal);

    /// <summary>Whether it may change something.</summary>
    public bool Writes => Verb is not ("GET" or "HEAD");

    /// <summary>An address of the route.</summary>
    public Uri Address => new(Samples.Aggregate(Route, (route, sample) => route.Replace(sample.Key, sample.Value, StringComparison.Ordinal)), UriKind.Relative);

    /// <summary>Everything that the running site can be asked, from its own table of endpoints.</summary>
    public static async Task<IReadOnlyList<SiteOperation>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var operations = new List<SiteOperation>();
        foreach (var endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText?.TrimStart('/').ToLowerInvariant();
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                operations.Add(new SiteOperation("GET", route));
                operations.AddRange(compiled.HandlerMethods
                    .Where(handler => !string.Equals(handler.HttpMethod, "GET", StringComparison.OrdinalIgnoreCase) || handler.Name is not null)
                    .Select(handler => new SiteOperation(handler.HttpMethod.ToUpperInvariant(), handler.Name is null ? route : $"{route}?handler={handler.Name}")));
            }
            else
            {
                var verbs = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"];
                operations.AddRange(verbs.Select(verb => new SiteOperation(verb, route)));
            }
        }

        return [.. operations.Distinct().OrderBy(operation => operation.Route == "/account/logout").ThenBy(operation => operation.Route, StringComparer.Ordinal)];
    }

    /// <summary>As it stands in the table of expected access.</summary>
    public override string ToString() => $"{Verb} {Route}";
}
