using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Learning;
using KnowledgeBase.Core.People;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Testing.Articles;
using Xunit;

namespace KnowledgeBase.UnitTests.Retrieval;

/// <summary>What speaks for an article whatever the query is: its kind first, then whether it is fresh, then what it solved.</summary>
public sealed class ArticlePriorTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    // Reviewed on 1 November 2026 for six months; the next interval ends on 1 November 2027, 184 days later.
    private static readonly FrontMatter Edition = new EditionBuilder().FrontMatter;
    private static readonly DateOnly Due = Edition.ReviewDue;

    [Theory]
    [InlineData(ArticleKind.Resolution, 10)]
    [InlineData(ArticleKind.Sop, 10)]
    [InlineData(ArticleKind.Faq, 10)]
    [InlineData(ArticleKind.Flow, 5)]
    [InlineData(ArticleKind.Script, 0)]
    [InlineData(ArticleKind.Policy, 0)]
    public void What_resolves_a_call_counts_most(ArticleKind kind, int steps) =>
        Assert.Equal(steps, ArticlePrior.Of(Edition with { Kind = kind }, source: null, Due, solved: 0).Kind);

    [Theory]
    [InlineData(-400, 3)]
    [InlineData(0, 3)]
    [InlineData(30, 3)]
    [InlineData(31, 2)]
    [InlineData(92, 2)]
    [InlineData(93, 1)]
    [InlineData(153, 1)]
    [InlineData(154, 0)]
    [InlineData(4000, 0)]
    public void Freshness_is_whole_until_the_review_is_due_and_gone_one_interval_later(int daysOverdue, int steps) =>
        Assert.Equal(steps, FreshnessOf(Edition with { Effective = DateOnly.MinValue }, Due.AddDays(daysOverdue)));

    [Fact]
    public void An_article_is_not_valid_before_the_day_on_which_it_takes_effect()
    {
        var coming = Edition with { Effective = new DateOnly(2026, 12, 1) };
        Assert.Equal(0, FreshnessOf(coming, new DateOnly(2026, 11, 30)));
        Assert.Equal(ArticlePrior.MaxFreshness, FreshnessOf(coming, new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public void A_translation_that_follows_an_older_text_is_less_valid_and_one_that_does_not_say_what_it_follows_is_not()
    {
        var (now, before) = (BlobHash.Of("now"), BlobHash.Of("before"));
        Assert.Equal(3, FreshnessOf(Edition with { SourceRevision = now }, Due, now));
        Assert.Equal(2, FreshnessOf(Edition with { SourceRevision = before }, Due, now));
        Assert.Equal(3, FreshnessOf(Edition with { SourceRevision = null }, Due, now));
        Assert.Equal(3, FreshnessOf(Edition with { SourceRevision = before }, Due, source: null));
    }

    [Fact]
    public void The_furthest_dates_that_a_front_matter_can_have_do_no_harm()
    {
        Assert.Equal(ArticlePrior.MaxFreshness, FreshnessOf(Edition with { Reviewed = DateOnly.MaxValue, ReviewEveryMonths = 24 }, Due));
        Assert.Equal(0, FreshnessOf(Edition with { Reviewed = DateOnly.MinValue }, Due));
        Assert.Equal(0, FreshnessOf(Edition with { Effective = DateOnly.MaxValue }, Due));
    }

    [Fact]
    public void A_prior_is_between_0_and_1_and_fresher_and_more_solved_is_never_lower() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 5).SelectMany(kind => Gen.Choose(1, 24).SelectMany(months => Gen.Choose(-800, 2000).SelectMany(day => Gen.Choose(0, 400).SelectMany(later =>
            Gen.Choose(0, 500).SelectMany(solved => Gen.Choose(0, 500).Select(more => (kind, months, day, later, solved, more))))))).ToArbitrary(),
        row =>
        {
            var edition = Edition with { Kind = (ArticleKind)row.kind, ReviewEveryMonths = row.months };
            var day = Due.AddDays(row.day);
            var prior = ArticlePrior.Of(edition, source: null, day, ArticlePrior.SolvedBy(row.solved));
            var fresher = ArticlePrior.Of(edition with { Reviewed = Edition.Reviewed.AddDays(row.later) }, source: null, day, prior.Solved);
            var solving = ArticlePrior.Of(edition, source: null, day, ArticlePrior.SolvedBy(row.solved + row.more));
            Assert.InRange(prior.Value, 0, 1);
            Assert.InRange(solving.Value, prior.Value, 1);
            Assert.InRange(fresher.Value, prior.Value, 1);
        }));

    [Fact]
    public void The_kind_counts_more_than_everything_else_together()
    {
        var overdue = ArticlePrior.Of(Edition, source: null, Due.AddYears(3), ArticlePrior.SolvedBy(0));
        var solving = ArticlePrior.Of(Edition with { Kind = ArticleKind.Script }, source: null, Due, ArticlePrior.SolvedBy(1e9));
        Assert.True(overdue.Value > solving.Value);
    }

    [Fact]
    public void A_reviewer_alone_gains_an_article_one_step_an_agent_alone_nothing_and_the_step_is_gone_after_a_half_life()
    {
        Assert.Equal(0, SolvedSteps(Said("ana", 200, reviewer: false), Now));
        Assert.Equal(1, SolvedSteps(Said("rosa", 200, reviewer: true), Now));
        Assert.Equal(2, SolvedSteps([.. Said("rosa", 200, reviewer: true), .. Said("luis", 200, reviewer: true)], Now));
        Assert.Equal(1, SolvedSteps(Said("rosa", 200, reviewer: true), Now + LearningPolicy.HalfLife));
        Assert.Equal(0, SolvedSteps(Said("rosa", 200, reviewer: true), Now + (2 * LearningPolicy.HalfLife)));
    }

    [Fact]
    public void Many_people_reach_the_most_and_not_more()
    {
        Confirmation[] said = [.. Enumerable.Range(0, 40).SelectMany(person => Said($"agent{person}", 5, reviewer: false))];
        Assert.Equal(ArticlePrior.MaxSolved, SolvedSteps(said, Now));
        Assert.Equal(ArticlePrior.MaxSolved, ArticlePrior.SolvedBy(1e9));
    }

    private static int FreshnessOf(FrontMatter edition, DateOnly day, BlobId? source = null) => ArticlePrior.Of(edition, source, day, solved: 0).Freshness;

    private static int SolvedSteps(Confirmation[] said, DateTimeOffset now)
    {
        var learned = new LearnedQueries();
        learned.Replace(LearnedQuery.Of(LearningPolicy.Judge(said, new HashSet<string>(), now)));
        return ArticlePrior.SolvedBy(learned.StrengthOf(Edition.Id));
    }

    private static Confirmation[] Said(string person, int queries, bool reviewer) => [.. Enumerable.Range(0, queries).Select(number =>
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"frase {number}");
        return new Confirmation
        {
            Article = Edition.Id,
            Key = text,
            Text = text,
            Language = Language.Spanish,
            PersonId = new UserId(person),
            PersonName = person,
            ByReviewer = reviewer,
            At = Now,
        };
    })];
}
