using KnowledgeBase.Core.Terms;

namespace KnowledgeBase.Web.Features.Glossary;

/// <summary>The glossary: read by everybody, written by authors through the same review as articles.</summary>
public static class GlossaryFeature
{
    /// <summary>Adds the use cases.</summary>
    public static void AddGlossary(this IServiceCollection services)
    {
        services.AddScoped<OpenGlossary>();
        services.AddScoped<EditGlossary>();
    }
}
