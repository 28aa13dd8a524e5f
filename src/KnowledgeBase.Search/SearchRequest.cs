namespace KnowledgeBase.Search;

/// <summary>A query and who asks it.</summary>
public sealed record SearchRequest
{
    /// <summary>How many characters of a query are used; the rest is cut and reported.</summary>
    public const int MaximumQueryLength = 512;

    /// <summary>The highest <see cref="Limit"/> that has an effect.</summary>
    public const int MaximumLimit = 100;

    /// <summary>
    /// The text as typed: words, <c>"quoted phrases"</c>, <c>-excluded</c> words, identifiers. The last word counts
    /// as the beginning of a word unless something follows it.
    /// </summary>
    public required string Query { get; init; }

    /// <summary>The caller's rights. Without any, nothing is found.</summary>
    public required IReadOnlyCollection<AccessKey> AccessKeys { get; init; }

    /// <summary>The language in which a group with several editions is shown, and that decides ambiguous words.</summary>
    public SearchLanguage PreferredLanguage { get; init; } = SearchLanguage.Spanish;

    /// <summary>When set, only documents in this language count.</summary>
    public SearchLanguage? OnlyLanguage { get; init; }

    /// <summary>Facets that a document must carry: one value of each name that is given.</summary>
    public IReadOnlyList<Facet> Filters { get; init; } = [];

    /// <summary>Names of the facets to count.</summary>
    public IReadOnlyList<string> CountFacets { get; init; } = [];

    /// <summary>How many hits at most, from 1 to <see cref="MaximumLimit"/>; other values are brought into that range.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>What else the words of the query may mean.</summary>
    public SynonymSet Synonyms { get; init; } = SynonymSet.Empty;

    /// <summary>
    /// Anchors of sections that seldom hold the answer, such as scope and references, which name what other documents are for. They count half
    /// when the section is chosen to which a hit jumps.
    /// </summary>
    public IReadOnlyList<string> SecondarySections { get; init; } = [];

    /// <summary>Whether hits quote the document and name its best section; without, only the ranking is wanted.</summary>
    public bool Snippets { get; init; } = true;

    /// <summary>Whether each hit says how its score came about.</summary>
    public bool Explain { get; init; }
}
