using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.People;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Web.Features.Reading;

namespace KnowledgeBase.Web.Features.Search;

/// <summary>
/// Searches a little and opens what is found as soon as the site runs, so that the first customer on the line does not wait for code to be compiled. It
/// delays no start.
/// </summary>
internal sealed class FirstCallWarmUp(ArticleSearch search, ArticleReader reader, IHostApplicationLifetime lifetime) : IHostedService
{
    private const int Related = 1;

    // A whole sentence, a beginning of a word, a typing error, a phrase with an exclusion, and nothing that exists: every part of the engine once.
    private static readonly string[] Queries =
        ["me clonaron la tarjeta", "aclara", "reembolzo", "\"estado de cuenta\" -cheque", "wwww qqqq", "i lost my card"];

    private static readonly Caller Reader = Caller.Of(new Person(new UserId("site"), "KnowledgeBase"), Role.Reader);

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
    }
}
