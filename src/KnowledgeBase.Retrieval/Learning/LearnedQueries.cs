using System.Collections.Immutable;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Retrieval.Learning;

/// <summary>
/// What the search learned: the queries that each edition resolved. Whoever keeps them decides what counts as confirmed; here they are
/// capped, so that nobody can push an article by confirming it again and again. One writer at a time.
/// </summary>
public sealed class LearnedQueries
{
    /// <summary>How many of an edition's queries count, the latest.</summary>
    public const int MaximumPerEdition = 100;

    private volatile Learned? _learned;

    /// <summary>Whether anybody has said what was learned; until then an index that was kept holds what it held.</summary>
    public bool IsKnown => _learned is not null;

    /// <summary>Replaces everything that was learned. The index has it after the catalogue is shown again.</summary>
    /// <param name="queries">The queries, the earliest first; one that says the same as an earlier one of its edition is left out.</param>
    public void Replace(IEnumerable<LearnedQuery> queries) => _learned = Learned.Nothing.With([.. queries]);

    /// <summary>Replaces what was learned for one article. The index has it after the catalogue is shown again.</summary>
    /// <param name="article">The article.</param>
    /// <param name="queries">Its queries, the earliest first.</param>
    public void Replace(ArticleId article, IEnumerable<LearnedQuery> queries) =>
        _learned = (_learned ?? Learned.Nothing).Without(article).With([.. queries.Where(query => query.Article == article)]);

    /// <summary>The queries that an edition resolved.</summary>
    public IReadOnlyList<string> Of(EditionKey edition) => _learned?.Queries.GetValueOrDefault(edition) ?? [];

    /// <summary>What the confirmations of an article's queries are worth together, in whichever language they were asked.</summary>
    public double StrengthOf(ArticleId article) => _learned?.Strengths.GetValueOrDefault(article) ?? 0;

    private sealed record Learned(ImmutableDictionary<EditionKey, string[]> Queries, ImmutableDictionary<ArticleId, double> Strengths)
    {
        public static Learned Nothing { get; } = new(ImmutableDictionary<EditionKey, string[]>.Empty, ImmutableDictionary<ArticleId, double>.Empty);

        public Learned With(IReadOnlyCollection<LearnedQuery> queries) => new(
            Queries.SetItems(queries.GroupBy(query => new EditionKey(query.Article, query.Language)).Select(own => KeyValuePair.Create(
                own.Key, own.Select(query => query.Text).Distinct(StringComparer.OrdinalIgnoreCase).TakeLast(MaximumPerEdition).ToArray()))),
            Strengths.SetItems(queries.GroupBy(query => query.Article).Select(own => KeyValuePair.Create(own.Key, own.Sum(query => query.Strength)))));

        public Learned Without(ArticleId article) =>
            new(Queries.RemoveRange(LanguageCode.All.Select(language => new EditionKey(article, language))), Strengths.Remove(article));
    }
}
