using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.People;
using KnowledgeBase.Retrieval.Searching;

namespace KnowledgeBase.Web.Features.Search;

/// <summary>Searches a little as soon as the site runs, so that the first customer on the line does not wait for code to be compiled. It delays no start.</summary>
internal sealed class SearchWarmUp(ArticleSearch search, IHostApplicationLifetime lifetime) : IHostedService
{
    // A whole sentence, a beginning of a word, a typing error, a phrase with an exclusion, and nothing that exists: every part of the engine once.
    private static readonly string[] Queries =
        ["me clonaron la tarjeta", "aclara", "reembolzo", "\"estado de cuenta\" -cheque", "wwww qqqq", "i lost my card"];

    private static readonly Caller Reader = Caller.Of(new Person(new UserId("site"), "KnowledgeBase"), Role.Reader);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => _ = Task.Run(Search, CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Search()
    {
        foreach (var query in Queries)
        {
            search.Find(Reader, new ArticleQuery(query));
        }
    }
}
