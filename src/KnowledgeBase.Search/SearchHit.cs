namespace KnowledgeBase.Search;

/// <summary>One group that was found, shown by one of its documents.</summary>
public sealed record SearchHit
{
    /// <summary>The document shown.</summary>
    public required string Key { get; init; }

    /// <summary>The group that it stands for.</summary>
    public required string Group { get; init; }

    /// <summary>The language of the document shown.</summary>
    public required SearchLanguage Language { get; init; }

    /// <summary>The title of the document shown.</summary>
    public required string Title { get; init; }

    /// <summary>The best score in the group; comparable within one result only.</summary>
    public required double Score { get; init; }

    /// <summary>Where in the document the answer stands best, or null when only its title or phrases match.</summary>
    public SectionReference? Section { get; init; }

    /// <summary>An extract with the matched words marked.</summary>
    public required Snippet Snippet { get; init; }

    /// <summary>How the score came about, when asked for.</summary>
    public ScoreExplanation? Explanation { get; init; }
}
