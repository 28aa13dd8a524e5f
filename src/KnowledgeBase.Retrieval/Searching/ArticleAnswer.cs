namespace KnowledgeBase.Retrieval.Searching;

/// <summary>What was found, out of what the caller may read.</summary>
/// <param name="Query">The text that was looked for.</param>
/// <param name="Total">How many articles match.</param>
/// <param name="Took">How long the search took.</param>
/// <param name="Hits">The best ones, the best first.</param>
public sealed record ArticleAnswer(string Query, int Total, TimeSpan Took, IReadOnlyList<ArticleHit> Hits)
{
    /// <summary>What was probably meant, or <see langword="null"/>.</summary>
    public string? Suggestion { get; init; }

    /// <summary>Words that no hit contains, as typed, when nothing matches all words.</summary>
    public IReadOnlyList<string> DroppedWords { get; init; } = [];

    /// <summary>Whether the text was too long and was cut.</summary>
    public bool QueryTruncated { get; init; }

    /// <summary>The answer to an empty text.</summary>
    public static ArticleAnswer Empty { get; } = new(string.Empty, 0, TimeSpan.Zero, []);
}
