namespace KnowledgeBase.Core.Learning;

/// <summary>
/// What is learned from confirmations: a phrase that two different people or one reviewer confirmed, for as long as its strength is at least
/// <see cref="RequiredStrength"/>. A person's confirmation is worth 1, a reviewer's 2, and half of that after each <see cref="HalfLife"/>.
/// </summary>
public static class LearningPolicy
{
    /// <summary>How many different people it takes when none of them is a reviewer.</summary>
    public const int RequiredPeople = 2;

    /// <summary>The strength below which a phrase fades.</summary>
    public const double RequiredStrength = 1;

    /// <summary>How many phrases of one article a person's confirmations count for, the latest, so that nobody can push an article alone.</summary>
    public const int MaxPerPersonAndArticle = 10;

    /// <summary>How many phrases an article learns, the strongest.</summary>
    public const int MaxPerArticle = 100;

    /// <summary>How many searches a person can confirm in <see cref="Period"/>; nobody solves more calls.</summary>
    public const int MaxPerPersonAndPeriod = 200;

    private const double Agent = 1;
    private const double Reviewer = 2;

    /// <summary>The time after which a confirmation is worth half.</summary>
    public static TimeSpan HalfLife { get; } = TimeSpan.FromDays(180);

    /// <summary>The time after which a confirmation, a reviewer's too, is worth nothing worth keeping.</summary>
    public static TimeSpan Lifetime { get; } = HalfLife * 4;

    /// <summary>The period of <see cref="MaxPerPersonAndPeriod"/>.</summary>
    public static TimeSpan Period { get; } = TimeSpan.FromDays(1);

    /// <summary>Judges every phrase of one article.</summary>
    /// <param name="confirmations">All that were made for that article.</param>
    /// <param name="removed">The keys of the phrases that leads took away there.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The phrases, the strongest first.</returns>
    public static IReadOnlyList<LearnedPhrase> Judge(IReadOnlyCollection<Confirmation> confirmations, IReadOnlySet<string> removed, DateTimeOffset now)
    {
        var counted = confirmations
            .Where(confirmation => !removed.Contains(confirmation.Key))
            .GroupBy(confirmation => confirmation.PersonId)
            .SelectMany(own => own.OrderByDescending(confirmation => confirmation.At).ThenBy(confirmation => confirmation.Key, StringComparer.Ordinal).Take(MaxPerPersonAndArticle))
            .ToHashSet();
        var phrases = confirmations
            .GroupBy(confirmation => confirmation.Key, StringComparer.Ordinal)
            .Select(said => Judge([.. said.OrderByDescending(confirmation => confirmation.At)], counted, removed, now))
            .OrderByDescending(phrase => phrase.Strength).ThenBy(phrase => phrase.Key, StringComparer.Ordinal)
            .ToList();
        var beyond = phrases.Where(phrase => phrase.State == PhraseState.Learned).Skip(MaxPerArticle).ToHashSet();
        return [.. phrases.Select(phrase => beyond.Contains(phrase) ? phrase with { State = PhraseState.OverLimit } : phrase)];
    }

    private static LearnedPhrase Judge(Confirmation[] said, HashSet<Confirmation> counted, IReadOnlySet<string> removed, DateTimeOffset now)
    {
        var latest = said[0];
        Confirmation[] counting = [.. said.Where(counted.Contains)];
        var strength = counting.Sum(confirmation => Worth(confirmation, now));
        var state = removed.Contains(latest.Key) ? PhraseState.Removed
            : !Suffices(said) ? PhraseState.Waiting
            : !Suffices(counting) ? PhraseState.OverLimit
            : strength < RequiredStrength ? PhraseState.Faded
            : PhraseState.Learned;
        return new LearnedPhrase(latest.Article, latest.Key, latest.Text, latest.Language, state, strength, said);
    }

    private static bool Suffices(Confirmation[] confirmations) =>
        confirmations.Length >= RequiredPeople || Array.Exists(confirmations, confirmation => confirmation.ByReviewer);

    private static double Worth(Confirmation confirmation, DateTimeOffset now) =>
        (confirmation.ByReviewer ? Reviewer : Agent) * Math.Pow(0.5, Math.Max(0, (now - confirmation.At) / HalfLife));
}
