using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Security;

namespace KnowledgeBase.Web.Features.Reading;

/// <summary>Articles for programs: <c>GET /api/v1/articles/{id}</c>.</summary>
public static class ArticleApi
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapArticleApi(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/articles/{id}", ReadAsync)
            .WithMetadata(new OpensAttribute(SitePage.Knowledge))
            .WithName("article")
            .WithSummary("One published article, now or at a past revision.")
            .Produces<ArticleResponse>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ReadAsync(
        HttpContext context, string id, string? lang, string? revision, ArticleReader reader, CancellationToken cancellationToken)
    {
        var language = LanguageCode.Parse(lang) ?? InterfaceLanguage.Current;
        var outcome = (ArticleId.TryParse(id, out var articleId), revision, RevisionId.TryParse(revision, out var at)) switch
        {
            (true, null, _) => await reader.ReadAsync(context.Caller(), articleId, language, cancellationToken),
            (true, _, true) => await reader.ReadAtAsync(context.Caller(), articleId, language, at, cancellationToken),
            _ => new ReadOutcome.NotFound(),
        };
        return outcome is ReadOutcome.Found { Article: var article }
            ? Results.Ok(ArticleResponse.From(article))
            : Results.Problem(statusCode: StatusCodes.Status404NotFound);
    }
}
