namespace KnowledgeBase.Search.Querying;

/// <summary>A query in terms of an index: what to read and how to count it.</summary>
internal sealed record QueryPlan
{
    /// <summary>The words, grouped by what may replace them.</summary>
    public required IReadOnlyList<PlannedUnit> Units { get; init; }

    /// <summary>The words in the order of the query.</summary>
    public required IReadOnlyList<PlannedWord> Words { get; init; }

    /// <summary>The words, then those that may stand for some of them.</summary>
    public IEnumerable<PlannedWord> WordsAndReplacements =>
        Words.Concat(Units.SelectMany(unit => unit.Replacements).SelectMany(replacement => replacement.Words));

    /// <summary>All words of the query, small ones included, with corrections in place of misspelled ones.</summary>
    public IReadOnlyList<QueryWord> Meant { get; init; } = [];

    /// <summary>The phrases among them that something else may stand for.</summary>
    public IReadOnlyList<SynonymMatch> Synonyms { get; init; } = [];

    /// <summary>Phrases that a document must have.</summary>
    public IReadOnlyList<PlannedPhrase> Phrases { get; init; } = [];

    /// <summary>Phrases, of one word or more, that it must not have.</summary>
    public IReadOnlyList<PlannedPhrase> Exclusions { get; init; } = [];

    /// <summary>Hashes of the whole query as a title or phrase and as a code; 0 for none.</summary>
    public IReadOnlyList<ulong> ExactTexts { get; init; } = [];

    /// <summary>What a document gains whose title, phrase or code is the whole query.</summary>
    public double ExactTextScore { get; init; }

    /// <summary>The query as it was probably meant, or null.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Whether there is anything to look for.</summary>
    public bool IsEmpty => Words.Count == 0;
}
