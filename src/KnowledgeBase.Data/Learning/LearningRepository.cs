using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Learning;
using KnowledgeBase.Core.People;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Data.Learning;

/// <summary>The rows of what is learned, on a connection of its own for each call, so that it serves requests and background work alike.</summary>
internal sealed class LearningRepository(IDbContextFactory<KnowledgeBaseDbContext> contexts) : ILearningRepository
{
    public async Task ConfirmAsync(Confirmation confirmation, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await RenewAsync(context, confirmation, cancellationToken))
        {
            return;
        }

        context.Add(confirmation);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same person's other window was faster; if not that, the database refuses for a reason of its own.
            context.ChangeTracker.Clear();
            if (!await RenewAsync(context, confirmation, cancellationToken))
            {
                throw;
            }
        }
    }

    public async Task<int> CountAsync(UserId person, DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Confirmation>().CountAsync(row => row.PersonId == person && row.At >= since, cancellationToken);
    }

    public async Task<IReadOnlyList<Confirmation>> ListAsync(ArticleId? article, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Set<Confirmation>().AsNoTracking();
        return await (article is { } one ? rows.Where(row => row.Article == one) : rows).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<RemovedPhrase>> ListRemovedAsync(ArticleId? article, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Set<RemovedPhrase>().AsNoTracking().OrderByDescending(row => row.At);
        return await (article is { } one ? rows.Where(row => row.Article == one) : rows).ToListAsync(cancellationToken);
    }

    public async Task RemoveAsync(RemovedPhrase phrase, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Add(phrase);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            context.ChangeTracker.Clear();
            if (!await context.Set<RemovedPhrase>().AnyAsync(row => row.Article == phrase.Article && row.Key == phrase.Key, cancellationToken))
            {
                throw;
            }
        }
    }

    public async Task AllowAsync(ArticleId article, string key, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Set<RemovedPhrase>().Where(row => row.Article == article && row.Key == key).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Set<Confirmation>().Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task<bool> RenewAsync(KnowledgeBaseDbContext context, Confirmation confirmation, CancellationToken cancellationToken) =>
        await context.Set<Confirmation>()
            .Where(row => row.Article == confirmation.Article && row.Key == confirmation.Key && row.PersonId == confirmation.PersonId)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(stored => stored.Text, confirmation.Text)
                    .SetProperty(stored => stored.Language, confirmation.Language)
                    .SetProperty(stored => stored.PersonName, confirmation.PersonName)
                    .SetProperty(stored => stored.ByReviewer, confirmation.ByReviewer)
                    .SetProperty(stored => stored.At, confirmation.At),
                cancellationToken) > 0;
}
