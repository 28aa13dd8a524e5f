using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Retrieval.Learning;

/// <summary>
/// What the search learned: the queries that each edition resolved. Whoever keeps them decides what counts as confirmed; here they are
/// capped, so that nobody can push an article by confirming it again and again.
/// </summary>
public sealed class LearnedQueries
{
    /// <summary>How many of an edition's queries count, the latest.</summary>
    public const int MaximumPerEdition = 100;

    private volatile IReadOnlyDictionary<EditionKey, string[]> _byEdition = new Dictionary<EditionKey, string[]>();

    /// <summary>Replaces everything that was learned. The index has it after the catalogue is shown again.</summary>
    /// <param name="queries">The queries, the earliest first; one that says the same as an earlier one of its edition is left out.</param>
    public void Replace(IEnumerable<LearnedQuery> queries) =>
        _byEdition = queries
            .GroupBy(query => new EditionKey(query.Article, query.Language))
            .ToDictionary(
                group => group.Key,
                group => group.Select(query => query.Text).Distinct(StringComparer.OrdinalIgnoreCase).TakeLast(MaximumPerEdition).ToArray());

    /// <summary>The queries that an edition resolved.</summary>
    public IReadOnlyList<string> Of(EditionKey edition) => _byEdition.GetValueOrDefault(edition, []);
}
