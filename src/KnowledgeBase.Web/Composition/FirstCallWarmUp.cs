using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.People;
using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Web.Features.Reading;
using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Web.Composition;

/// <summary>
/// Searches a little, opens what is found and asks for a session as soon as the site runs, so that the first customer on the line does not wait for code to be
/// compiled. It delays no start.
/// </summary>
internal sealed class FirstCallWarmUp(ArticleSearch search, ArticleReader reader, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime) : IHostedService
{
    private const int Related = 1;

    // A whole sentence, a beginning of a word, a typing error, a phrase with an exclusion, and nothing that exists: every part of the engine once.
    private static readonly string[] Queries =
        ["me clonaron la tarjeta", "aclara", "reembolzo", "\"estado de cuenta\" -cheque", "wwww qqqq", "i lost my card"];

    private static readonly UserId Nobody = new("site");
    private static readonly Caller Reader = Caller.Of(new Person(Nobody, "KnowledgeBase"), Role.Reader);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => TakeCallsAsync(lifetime.ApplicationStopping), CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task TakeCallsAsync(CancellationToken stopping)
    {
        ArticleHit? best = null;
        foreach (var query in Queries)
        {
            var hits = search.Find(Reader, new ArticleQuery(query)).Hits;
            best ??= hits.Count > 0 ? hits[0] : null;
        }

        // One article is enough: the same code opens all.
        if (best is not null)
        {
            _ = await reader.ReadAsync(Reader, best.Edition.Id, best.Edition.Language, stopping);
            _ = search.FindRelated(Reader, best.Edition.Id, best.Edition.Language, Related);
        }

        await AskForSessionAsync(stopping);
    }

    // What a session is checked by half a minute after its sign-in, in the middle of somebody's call.
    private async Task AskForSessionAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        _ = await scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>().FindByIdAsync(Nobody.Value);
        _ = await scope.ServiceProvider.GetRequiredService<SignInSessions>().IsOpenAsync(Guid.Empty, Nobody, stopping);
    }
}
