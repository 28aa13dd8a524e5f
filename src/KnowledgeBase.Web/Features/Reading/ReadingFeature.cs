namespace KnowledgeBase.Web.Features.Reading;

/// <summary>The reading page, its API and the articles' own images.</summary>
public static class ReadingFeature
{
    /// <summary>Adds what opens articles.</summary>
    public static void AddReading(this IServiceCollection services) => services.AddSingleton<ArticleReader>();

    /// <summary>Maps what is not a page.</summary>
    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        routes.MapArticleApi();
        routes.MapArticleImages();
    }
}
