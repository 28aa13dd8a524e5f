using System.Data.Common;
using KnowledgeBase.Retrieval.Learning;

namespace KnowledgeBase.Web.Features.Team;

/// <summary>Brings what was confirmed on other nodes into this one's index, and lets fade what nobody confirmed again.</summary>
public sealed partial class LearningRefresh(SolvedSearches solved, TimeProvider time, ILogger<LearningRefresh> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, time, stoppingToken);
            try
            {
                await solved.LoadAsync(stoppingToken);
            }
            catch (DbException problem)
            {
                LogNotRead(problem);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was learned could not be read; the search goes on with what it knows")]
    private partial void LogNotRead(Exception problem);
}
