using System.Collections.Concurrent;
using KnowledgeBase.Core.People;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Data.Accounts;

/// <summary>
/// Begins, checks and ends sessions. Other nodes see the end of a session when they next look it up; this one knows at once, without asking the
/// database on each request.
/// </summary>
public sealed class SignInSessions(IDbContextFactory<KnowledgeBaseDbContext> contexts, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _endedHere = new();

    /// <summary>Begins a session and forgets those that are over anyway.</summary>
    public async Task<Guid> BeginAsync(UserId user, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var oldest = now - SignInSession.MaxAge;
        foreach (var (id, endedAt) in _endedHere)
        {
            if (endedAt < oldest)
            {
                _endedHere.TryRemove(id, out _);
            }
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Set<SignInSession>().Where(session => session.UserId == user.Value && session.StartedAt < oldest).ExecuteDeleteAsync(cancellationToken);
        var begun = new SignInSession { Id = Guid.NewGuid(), UserId = user.Value, StartedAt = now };
        context.Add(begun);
        await context.SaveChangesAsync(cancellationToken);
        return begun.Id;
    }

    /// <summary>Whether the session was ended by this process; answers from memory.</summary>
    public bool WasEndedHere(Guid id) => _endedHere.ContainsKey(id);

    /// <summary>Whether the session belongs to that account and still holds, by the database.</summary>
    public async Task<bool> IsOpenAsync(Guid id, UserId user, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var session = await context.Set<SignInSession>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.UserId == user.Value, cancellationToken);
        return session?.IsOpenAt(time.GetUtcNow()) ?? false;
    }

    /// <summary>Ends one session, as sign-out does.</summary>
    public Task EndAsync(Guid id, CancellationToken cancellationToken) => EndAsync(session => session.Id == id, cancellationToken);

    /// <summary>Ends the sessions of an account.</summary>
    /// <param name="user">The account.</param>
    /// <param name="except">The one that goes on, such as the one in which the password was changed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task EndAllAsync(UserId user, Guid? except, CancellationToken cancellationToken) =>
        EndAsync(session => session.UserId == user.Value && session.Id != except, cancellationToken);

    private async Task EndAsync(System.Linq.Expressions.Expression<Func<SignInSession, bool>> which, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var open = context.Set<SignInSession>().Where(which).Where(session => session.EndedAt == null);
        foreach (var id in await open.Select(session => session.Id).ToListAsync(cancellationToken))
        {
            _endedHere[id] = now;
        }

        await open.ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancellationToken);
    }
}
