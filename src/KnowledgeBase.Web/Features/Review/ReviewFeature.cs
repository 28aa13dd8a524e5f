using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.ChangeRequests.Incoming;
using KnowledgeBase.Core.ChangeRequests.Publishing;
using KnowledgeBase.Core.ChangeRequests.Reviewing;

using KnowledgeBase.Core.Checking;
using KnowledgeBase.Core.SearchTests;
using KnowledgeBase.Rendering;
using KnowledgeBase.Web.Features.Editing;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>Writing, reviewing and publishing: the use cases behind the pages of editing, review and history.</summary>
public static class ReviewFeature
{
    /// <summary>Adds the use cases.</summary>
    public static void AddChangeRequests(this IServiceCollection services)
    {
        services.AddScoped<ChangeScopeReader>();
        services.AddScoped<ChangeRequestLedger>();
        services.AddScoped<EditingRights>();
        services.AddScoped<SaveDraft>();
        services.AddScoped<StartNewArticle>();
        services.AddScoped<RestoreRevision>();
        services.AddScoped<UpdateFromMain>();
        services.AddScoped<ReviewActs>();
        services.AddScoped<PublishChange>();
        services.AddScoped<AdoptPush>();
        services.AddScoped<OwnFileChange>();
        services.AddScoped<AddSearchTest>();
        services.AddHostedService<PushFollower>();
        services.AddScoped<IChangeCheck, ChangeCheck>();
        services.AddScoped<ChangeComparer>();
        services.AddScoped<EditorOpening>();
        services.AddSingleton<PreviewBuilder>();
        services.AddSingleton<CheckedContent>();
        services.AddSingleton<ContentChecker>();
        services.AddSingleton(new ContentReader(new EditionParser()));
    }

    /// <summary>Gives typed text back that comes without a session; goes before routing.</summary>
    public static void UseTypedTextRescue(this WebApplication app) => app.UseMiddleware<TypedTextRescue>();

    /// <summary>Brings the rows of change requests in step with the store before the first request.</summary>
    public static async Task PrepareChangeRequestsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ChangeRequestLedger>().ReconcileAsync(app.Lifetime.ApplicationStopping);
    }
}
