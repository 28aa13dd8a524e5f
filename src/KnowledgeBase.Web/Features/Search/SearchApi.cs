using KnowledgeBase.Core.Access;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Web.Security;

namespace KnowledgeBase.Web.Features.Search;

/// <summary>Search for programs: <c>GET /api/v1/search</c>.</summary>
public static class SearchApi
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapSearchApi(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/search", Find)
            .WithMetadata(new OpensAttribute(SitePage.Knowledge))
            .WithName("search")
            .WithSummary("Searches published articles that the caller may read.")
            .Produces<SearchResponse>();

    private static IResult Find(HttpContext context, [AsParameters] SearchForm form, ArticleSearch search)
    {
        var answer = search.Find(context.Caller(), form.ToQuery());
        return Results.Ok(SearchResponse.From(answer));
    }
}
