using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Learning;

namespace KnowledgeBase.Retrieval.Indexing;

/// <summary>
/// What speaks for an edition whatever the query is, in whole sixteenths: it decides between near-equal texts and never against the better one.
/// Counted in steps, it changes, and the edition is indexed again, on a few days only.
/// </summary>
/// <param name="Kind">For its kind, 0 to <see cref="MaxKind"/>.</param>
/// <param name="Freshness">For being confirmed as right and in effect, 0 to <see cref="MaxFreshness"/>.</param>
/// <param name="Solved">For the searches that it solved lately, 0 to <see cref="MaxSolved"/>.</param>
public readonly record struct ArticlePrior(int Kind, int Freshness, int Solved)
{
    /// <summary>The most that the kind gives: as much as was measured to be enough on customers' sentences, and more than the rest together.</summary>
    public const int MaxKind = 10;

    /// <summary>The most that freshness gives: an overdue article gives way to a sound one of its kind, and is still found before a script.</summary>
    public const int MaxFreshness = 3;

    /// <summary>The most that solved searches give: no more than freshness, since what is used most is not therefore right.</summary>
    public const int MaxSolved = 3;

    /// <summary>All steps together.</summary>
    public const int Whole = MaxKind + MaxFreshness + MaxSolved;

    // A translation behind its source may differ in one sentence or in all; it is worth half of one that follows.
    private const double BehindItsSource = 0.5;

    // The strength that gives half of the most. A reviewer alone, with all phrases of an article that count for one person (strength 20), stays
    // on the first step; the second takes 15 confirmations by reviewers or 30 by agents within a short time, the third five times as many.
    private const double HalfwayStrength = 30;

    /// <summary>The prior as the index takes it, from 0 to 1.</summary>
    public double Value => (Kind + Freshness + Solved) / (double)Whole;

    /// <summary>The prior of an edition on a day.</summary>
    /// <param name="edition">Its front matter.</param>
    /// <param name="source">The text that it translates as it is now, if it is a translation.</param>
    /// <param name="day">The day, Mexico City.</param>
    /// <param name="solved">What <see cref="SolvedBy"/> gives.</param>
    public static ArticlePrior Of(FrontMatter edition, BlobId? source, DateOnly day, int solved) =>
        new(OfKind(edition.Kind), (int)Math.Round(MaxFreshness * Validity(edition, source, day), MidpointRounding.AwayFromZero), solved);

    /// <summary>What solved searches give, more and more slowly.</summary>
    /// <param name="strength">What the confirmations of the article are worth now; <see cref="LearningPolicy"/> caps and halves them.</param>
    public static int SolvedBy(double strength) =>
        (int)Math.Round(MaxSolved * strength / (strength + HalfwayStrength), MidpointRounding.AwayFromZero);

    // What resolves a call comes before what guides the conversation or the desk, where the words do not decide.
    private static int OfKind(ArticleKind kind) => kind switch
    {
        ArticleKind.Sop or ArticleKind.Resolution or ArticleKind.Faq => MaxKind,
        ArticleKind.Flow => MaxKind / 2,
        ArticleKind.Script or ArticleKind.Policy => 0,
    };

    private static double Validity(FrontMatter edition, BlobId? source, DateOnly day)
    {
        if (edition.Effective > day)
        {
            return 0;
        }

        var isBehind = source is not null && edition.SourceRevision is { } followed && followed != source;
        return Timeliness(edition, day) * (isBehind ? BehindItsSource : 1);
    }

    // Whole within the review interval, then less day by day until another interval has passed.
    private static double Timeliness(FrontMatter edition, DateOnly day)
    {
        if (day <= edition.Reviewed || day <= edition.ReviewDue)
        {
            return 1;
        }

        var due = edition.ReviewDue;
        var interval = due.AddMonths(edition.ReviewEveryMonths).DayNumber - due.DayNumber;
        return Math.Max(0, 1 - ((day.DayNumber - due.DayNumber) / (double)interval));
    }
}
