namespace KnowledgeBase.Search;

/// <summary>The answer to a <see cref="SearchRequest"/>, made of what the caller may see and of nothing else.</summary>
public sealed record SearchResults
{
    /// <summary>How many groups match.</summary>
    public required int Total { get; init; }

    /// <summary>The best hits in descending order of score.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Counts for the names in <see cref="SearchRequest.CountFacets"/>, the most frequent first within a name.</summary>
    public IReadOnlyList<FacetCount> Facets { get; init; } = [];

    /// <summary>What was probably meant ("¿quisiste decir …?"), or null.</summary>
    public string? Suggestion { get; init; }

    /// <summary>When nothing matches all words: those, as typed, that the best hit does not have.</summary>
    public IReadOnlyList<string> DroppedWords { get; init; } = [];

    /// <summary>Whether the query was longer than <see cref="SearchRequest.MaximumQueryLength"/> and was cut.</summary>
    public bool QueryTruncated { get; init; }
}
