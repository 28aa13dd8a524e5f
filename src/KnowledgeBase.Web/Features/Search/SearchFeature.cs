namespace KnowledgeBase.Web.Features.Search;

/// <summary>The search page.</summary>
public static class SearchFeature
{
    /// <summary>Adds what the search page needs; it answers <c>/</c> and <c>/search</c>.</summary>
    public static void AddSearch(this IServiceCollection services)
    {
        services.Configure<Microsoft.AspNetCore.Mvc.RazorPages.RazorPagesOptions>(options =>
            options.Conventions.AddPageRoute("/Search/Index", "/"));
    }
}
