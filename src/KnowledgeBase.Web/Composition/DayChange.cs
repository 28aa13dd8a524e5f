using KnowledgeBase.Core;
using KnowledgeBase.Retrieval.Catalog;

namespace KnowledgeBase.Web.Composition;

/// <summary>Brings figures that take effect on a day into the index when that day begins in Mexico City.</summary>
public sealed class DayChange(LiveCatalog catalog, TimeProvider time) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(MexicoCity.UntilTomorrow(time), time, stoppingToken);
            await catalog.RefreshAsync(stoppingToken);
        }
    }
}
