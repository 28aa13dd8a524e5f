using KnowledgeBase.Core.ChangeRequests.Incoming;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>Makes pushes to <c>refs/heads/incoming/…</c> change requests as soon as the site runs.</summary>
internal sealed class PushFollower(IContentStore store, IServiceScopeFactory scopes) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        store.OnIncoming(AdoptAsync);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task AdoptAsync(IncomingChange change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AdoptPush>().AdoptAsync(change, cancellationToken);
    }
}
