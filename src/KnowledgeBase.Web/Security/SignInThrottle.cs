using System.Net;
using System.Threading.RateLimiting;

namespace KnowledgeBase.Web.Security;

/// <summary>
/// Slows the guessing of passwords. Failures count per account and per address (a whole desk may share one address, so successes do not
/// count), attempts on one account run one after the other, and only a few passwords are hashed at once, so that nobody who reads waits for it.
/// </summary>
public sealed class SignInThrottle : IDisposable
{
    private const int FailuresPerAddress = 50;
    private const int FailuresPerAccount = 10;
    private const int WaitingAttempts = 100;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<IPAddress> _addresses =
        PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => Failures(address, FailuresPerAddress));

    private readonly PartitionedRateLimiter<string> _accounts =
        PartitionedRateLimiter.Create<string, string>(account => Failures(account, FailuresPerAccount), StringComparer.Ordinal);

    private readonly PartitionedRateLimiter<string> _turns = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(account => Turns(account, 1), StringComparer.Ordinal),
        PartitionedRateLimiter.Create<string, string>(_ => Turns("all", Math.Max(1, Environment.ProcessorCount / 2)), StringComparer.Ordinal));

    /// <summary>
    /// Waits for the turn of an attempt. The lease is held while the password is checked; it is not acquired when there were too many failures
    /// or too many attempts are waiting.
    /// </summary>
    /// <param name="address">Where the request comes from.</param>
    /// <param name="account">The account's normalised e-mail address, whether it exists or not.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RateLimitLease> WaitAsync(IPAddress address, string account, CancellationToken cancellationToken)
    {
        var turn = await _turns.AcquireAsync(account, 1, cancellationToken);
        if (!turn.IsAcquired)
        {
            return turn;
        }

        foreach (var failures in new[] { _addresses.AttemptAcquire(address, 0), _accounts.AttemptAcquire(account, 0) })
        {
            if (!failures.IsAcquired)
            {
                turn.Dispose();
                return failures;
            }
        }

        return turn;
    }

    /// <summary>Counts a failed attempt.</summary>
    public void CountFailure(IPAddress address, string account)
    {
        _addresses.AttemptAcquire(address).Dispose();
        _accounts.AttemptAcquire(account).Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _addresses.Dispose();
        _accounts.Dispose();
        _turns.Dispose();
    }

    private static RateLimitPartition<TKey> Failures<TKey>(TKey key, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = Window,
            SegmentsPerWindow = 5,
            QueueLimit = 0,
        });

    private static RateLimitPartition<string> Turns(string key, int permits) =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = permits,
            QueueLimit = WaitingAttempts,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
}
