namespace KnowledgeBase.Data.Accounts;

/// <summary>
/// One sign-in on one browser. The cookie carries its id, so that a copy of the cookie ends with the session: at sign-out, at the change of
/// the password, and after <see cref="MaxAge"/> however busy it is.
/// </summary>
public sealed class SignInSession
{
    /// <summary>The longest time between sign-in and the next one: a shift with its overtime.</summary>
    public static TimeSpan MaxAge { get; } = TimeSpan.FromHours(12);

    /// <summary>The id in the cookie.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose session.</summary>
    public required string UserId { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was ended; <see langword="null"/> while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether the session still holds at that instant.</summary>
    public bool IsOpenAt(DateTimeOffset instant) => EndedAt is null && instant - StartedAt < MaxAge;
}
