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

    private volatile ImmutableDictionary<EditionKey, string[]>? _byEdition;

    /// <summary>Whether anybody has said what was learned; until then an index that was kept holds what it held.</summary>
    public bool IsKnown => _byEdition is not null;

    /// <summary>Replaces everything that was learned. The index has it after the catalogue is shown again.</summary>
    /// <param name="queries">The queries, the earliest first; one that says the same as an earlier one of its edition is left out.</param>
    public void Replace(IEnumerable<LearnedQuery> queries) =>
        _byEdition = ImmutableDictionary<EditionKey, string[]>.Empty.SetItems(ByEdition(queries));

    /// <summary>Replaces what was learned for one article. The index has it after the catalogue is shown again.</summary>
    /// <param name="article">The article.</param>
    /// <param name="queries">Its queries, the earliest first.</param>
    public void Replace(ArticleId article, IEnumerable<LearnedQuery> queries) =>
        _byEdition = (_byEdition ?? ImmutableDictionary<EditionKey, string[]>.Empty)
            .RemoveRange(LanguageCode.All.Select(language => new EditionKey(article, language)))
            .SetItems(ByEdition(queries.Where(query => query.Article == article)));

    /// <summary>The queries that an edition resolved.</summary>
    public IReadOnlyList<string> Of(EditionKey edition) => _byEdition?.GetValueOrDefault(edition) ?? [];

    private static IEnumerable<KeyValuePair<EditionKey, string[]>> ByEdition(IEnumerable<LearnedQuery> queries) => queries
        .GroupBy(query => new EditionKey(query.Article, query.Language))
        .Select(group => KeyValuePair.Create(
            group.Key,
            group.Select(query => query.Text).Distinct(StringComparer.OrdinalIgnoreCase).TakeLast(MaximumPerEdition).ToArray()));
}
