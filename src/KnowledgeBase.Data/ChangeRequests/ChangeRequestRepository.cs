using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Data.ChangeRequests;

/// <summary>The rows of change requests in the database of one scope.</summary>
internal sealed class ChangeRequestRepository(KnowledgeBaseDbContext context) : IChangeRequestRepository
{
    public async Task<ChangeRequestNumber> ReserveNumberAsync(Guid retryKey, ChangeRequestNumber highestUsed, CancellationToken cancellationToken) =>
        new(await ReserveAsync(NumberSequence.ChangeRequests, retryKey, highestUsed.Value, cancellationToken));

    public async Task<ArticleId> ReserveArticleIdAsync(Guid retryKey, int highestUsed, CancellationToken cancellationToken) =>
        new(await ReserveAsync(NumberSequence.Articles, retryKey, highestUsed, cancellationToken));

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

    private async Task<int> ReserveAsync(string sequence, Guid retryKey, int highestUsed, CancellationToken cancellationToken)
    {
        if (await FindReservationAsync(sequence, retryKey, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        context.ChangeTracker.Clear();
        var number = await NextAsync(sequence, highestUsed, cancellationToken);
        context.Add(new NumberReservation { Sequence = sequence, Key = retryKey, Number = number });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return number;
        }
        catch (DbUpdateException)
        {
            // The same wish arrived twice at once, and the other one was faster.
            context.ChangeTracker.Clear();
            if (await FindReservationAsync(sequence, retryKey, cancellationToken) is { } other)
            {
                return other;
            }

            throw;
        }
    }

    private async Task<int?> FindReservationAsync(string sequence, Guid retryKey, CancellationToken cancellationToken) =>
        await context.Set<NumberReservation>()
            .Where(row => row.Sequence == sequence && row.Key == retryKey)
            .Select(row => (int?)row.Number)
            .SingleOrDefaultAsync(cancellationToken);

    private async Task<int> NextAsync(string sequence, int highestUsed, CancellationToken cancellationToken)
    {
        while (true)
        {
            var last = await context.Set<NumberSequence>().Where(row => row.Name == sequence).Select(row => row.Last).SingleAsync(cancellationToken);
            var next = Math.Max(last, highestUsed) + 1;
            var updated = await context.Set<NumberSequence>()
                .Where(row => row.Name == sequence && row.Last == last)
                .ExecuteUpdateAsync(row => row.SetProperty(counter => counter.Last, next), cancellationToken);
            if (updated == 1)
            {
                return next;
            }
        }
    }
}
