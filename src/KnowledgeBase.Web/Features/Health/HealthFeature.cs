using KnowledgeBase.Core.Store;
using KnowledgeBase.Data;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Search;

namespace KnowledgeBase.Web.Features.Health;

/// <summary>Tells operators and proxies whether the site can serve.</summary>
public static partial class HealthFeature
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Maps <c>/health/live</c> (the process answers) and <c>/health/ready</c> (store, database and index answer).</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
        routes.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(
        IContentStore store, KnowledgeBaseDbContext database, LiveCatalog catalog, ISearchEngine engine, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var part = "store";
        try
        {
            await store.CheckHealthAsync(limit.Token);
            part = "database";
            if (!await database.Database.CanConnectAsync(limit.Token))
            {
                return NotReady(part);
            }

            part = "index";
            return catalog.IsLoaded && engine.Statistics().Documents == catalog.Current.Editions.Count ? Results.Text("ok") : NotReady(part);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The reason for people who operate the site is in the log; everybody else learns which part it is.
            LogNotReady(loggers.CreateLogger(typeof(HealthFeature)), part, exception);
            return NotReady(part);
        }
    }

    private static IResult NotReady(string part) =>
        Results.Text($"{part} does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);

    [LoggerMessage(Level = LogLevel.Error, Message = "Not ready: {Part} does not answer")]
    private static partial void LogNotReady(ILogger logger, string part, Exception exception);
}
