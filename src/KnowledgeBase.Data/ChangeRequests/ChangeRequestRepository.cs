using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Data.ChangeRequests;

/// <summary>The rows of change requests in the database of one scope.</summary>
internal sealed class ChangeRequestRepository(KnowledgeBaseDbContext context) : IChangeRequestRepository
{
    public async Task<ChangeRequestNumber> ReserveNumberAsync(ChangeRequestNumber highestUsed, CancellationToken cancellationToken) =>
        new(await ReserveAsync(NumberSequence.ChangeRequests, highestUsed.Value, cancellationToken));

    public async Task<ArticleId> ReserveArticleIdAsync(int highestUsed, CancellationToken cancellationToken) =>
        new(await ReserveAsync(NumberSequence.Articles, highestUsed, cancellationToken));

    public async Task<ChangeRequest?> FindAsync(ChangeRequestNumber number, CancellationToken cancellationToken)
    {
        // What an earlier attempt left tracked would hide what others have stored since.
        context.ChangeTracker.Clear();
        return await Whole().SingleOrDefaultAsync(row => row.Number == number, cancellationToken);
    }

    public async Task<IReadOnlyList<ChangeRequest>> ListOpenAsync(CancellationToken cancellationToken) =>
        await Whole().AsNoTracking()
            .Where(row => row.State != ChangeRequestState.Published && row.State != ChangeRequestState.Withdrawn)
            .OrderBy(row => row.SubmittedAt ?? row.OpenedAt).ThenBy(row => row.Number)
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<ChangeRequest>> ListPublishedAsync(int limit, CancellationToken cancellationToken) =>
        await Whole().AsNoTracking()
            .Where(row => row.State == ChangeRequestState.Published)
            .OrderByDescending(row => row.ChangedAt).ThenByDescending(row => row.Number)
            .Take(limit)
            .ToListAsync(cancellationToken);

    public async Task<bool> TryAddAsync(ChangeRequest changeRequest, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        context.Add(changeRequest);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            context.ChangeTracker.Clear();
            if (await context.Set<ChangeRequest>().AnyAsync(row => row.Number == changeRequest.Number, cancellationToken))
            {
                return false;
            }

            throw;
        }
    }

    public async Task<bool> TrySaveAsync(ChangeRequest changeRequest, CancellationToken cancellationToken)
    {
        // Neither database gives both providers a row version, so it is counted here.
        context.Entry(changeRequest).Property(row => row.Version).CurrentValue++;
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            context.ChangeTracker.Clear();
            return false;
        }
    }

    private IQueryable<ChangeRequest> Whole() => context.Set<ChangeRequest>()
        .Include(row => row.Reviews.OrderBy(review => EF.Property<int>(review, ChangeRequestTables.Key)))
        .Include(row => row.Comments.OrderBy(comment => EF.Property<int>(comment, ChangeRequestTables.Key)))
        .AsSplitQuery();

    private async Task<int> ReserveAsync(string name, int highestUsed, CancellationToken cancellationToken)
    {
        while (true)
        {
            var last = await context.Set<NumberSequence>().Where(row => row.Name == name).Select(row => row.Last).SingleAsync(cancellationToken);
            var next = Math.Max(last, highestUsed) + 1;
            var updated = await context.Set<NumberSequence>()
                .Where(row => row.Name == name && row.Last == last)
                .ExecuteUpdateAsync(row => row.SetProperty(sequence => sequence.Last, next), cancellationToken);
            if (updated == 1)
            {
                return next;
            }
        }
    }
}
