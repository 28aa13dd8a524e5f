using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Learning;
using KnowledgeBase.Core.People;
using Xunit;

namespace KnowledgeBase.UnitTests.Learning;

public sealed class LearningPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void One_agent_teaches_nothing_however_often()
    {
        var phrase = Assert.Single(Judge(Said("ana", "no llegó")));
        Assert.Equal(PhraseState.Waiting, phrase.State);
    }

    [Fact]
    public void Two_different_agents_teach() =>
        Assert.Equal(PhraseState.Learned, Assert.Single(Judge(Said("ana", "no llegó"), Said("luis", "no llegó"))).State);

    [Fact]
    public void One_reviewer_teaches() =>
        Assert.Equal(PhraseState.Learned, Assert.Single(Judge(Said("rosa", "no llegó", reviewer: true))).State);

    [Fact]
    public void What_nobody_confirms_again_fades_after_a_half_life_and_one_more_confirmation_brings_it_back()
    {
        var old = LearningPolicy.HalfLife + TimeSpan.FromDays(1);
        Confirmation[] said = [Said("ana", "no llegó", old), Said("luis", "no llegó", old)];
        Assert.Equal(PhraseState.Faded, Assert.Single(Judge(said)).State);
        Assert.Equal(PhraseState.Learned, Assert.Single(Judge([said[0], Said("luis", "no llegó")])).State);
        Assert.Equal(PhraseState.Learned, Assert.Single(Judge(Said("rosa", "no llegó", LearningPolicy.HalfLife - TimeSpan.FromDays(1), reviewer: true))).State);
    }

    [Fact]
    public void A_person_counts_for_so_many_phrases_of_an_article_the_latest()
    {
        var said = Enumerable.Range(0, LearningPolicy.MaxPerPersonAndArticle + 3)
            .Select(number => Said("rosa", $"frase {number}", TimeSpan.FromHours(number), reviewer: true))
            .ToArray();
        var phrases = Judge(said);
        Assert.Equal(LearningPolicy.MaxPerPersonAndArticle, phrases.Count(phrase => phrase.State == PhraseState.Learned));
        Assert.Equal(["frase 10", "frase 11", "frase 12"], phrases.Where(phrase => phrase.State == PhraseState.OverLimit).Select(phrase => phrase.Text).Order());
    }

    [Fact]
    public void An_article_learns_so_many_phrases_the_strongest()
    {
        var said = Enumerable.Range(0, LearningPolicy.MaxPerArticle + 1)
            .Select(number => Said($"rosa{number}", $"frase {number}", TimeSpan.FromDays(number == 5 ? 30 : 1), reviewer: true))
            .ToArray();
        Assert.Equal("frase 5", Assert.Single(Judge(said), phrase => phrase.State == PhraseState.OverLimit).Text);
    }

    [Fact]
    public void What_a_lead_took_away_stays_away_whoever_confirms_it()
    {
        var said = Said("rosa", "no llegó", reviewer: true);
        var phrase = Assert.Single(LearningPolicy.Judge([said], new HashSet<string> { said.Key }, Now));
        Assert.Equal(PhraseState.Removed, phrase.State);
    }

    private static IReadOnlyList<LearnedPhrase> Judge(params Confirmation[] said) => LearningPolicy.Judge(said, new HashSet<string>(), Now);

    private static Confirmation Said(string person, string query, TimeSpan ago = default, bool reviewer = false)
    {
        Assert.True(SolvedQuery.TryRead(query, out var solved));
        return new Confirmation
        {
            Article = new ArticleId(2),
            Key = solved.Key,
            Text = solved.Text,
            Language = Language.Spanish,
            PersonId = new UserId(person),
            PersonName = person.ToUpper(CultureInfo.InvariantCulture),
            ByReviewer = reviewer,
            At = Now - ago,
        };
    }
}
