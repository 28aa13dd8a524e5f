using KnowledgeBase.Retrieval.Learning;

namespace KnowledgeBase.Web.Features.Team;

/// <summary>Learning from solved searches.</summary>
public static class LearningFeature
{
    /// <summary>Adds what learns.</summary>
    public static void AddLearning(this IServiceCollection services)
    {
        services.AddSingleton<SolvedSearches>();
        services.AddHostedService<LearningRefresh>();
    }

    /// <summary>Brings what the database holds into the index before the first request; costs nothing when the index that was kept has it.</summary>
    public static Task PrepareLearningAsync(this WebApplication app) =>
        app.Services.GetRequiredService<SolvedSearches>().LoadAsync(app.Lifetime.ApplicationStopping);
}
