namespace KnowledgeBase.Search.Querying;

/// <summary>What a word that no visible document has may mean.</summary>
/// <param name="Terms">The terms of words that are spelled alike, what counts most first; none if there is no such word.</param>
/// <param name="Written">The nearest of these words as documents write it, or null.</param>
internal sealed record Correction(IReadOnlyList<TermWeight> Terms, string? Written)
{
    /// <summary>No word is spelled alike.</summary>
    public static Correction None { get; } = new([], null);
}
