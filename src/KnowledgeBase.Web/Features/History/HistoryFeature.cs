namespace KnowledgeBase.Web.Features.History;

/// <summary>The history of editions, differences between revisions, and the way back to an old one.</summary>
public static class HistoryFeature
{
    /// <summary>Adds what reads it.</summary>
    public static void AddHistory(this IServiceCollection services) => services.AddSingleton<HistoryReader>();
}
