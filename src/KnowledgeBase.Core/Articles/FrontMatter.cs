namespace KnowledgeBase.Core.Articles;

/// <summary>What an edition says of itself before its text. Read from and written to YAML without loss.</summary>
/// <param name="Id">The article.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Language">The edition's language.</param>
/// <param name="Title">What a reader searches for; 1 to 120 characters.</param>
/// <param name="Summary">What the article gives, in one or two sentences; at most 300 characters.</param>
/// <param name="Topic">One of <see cref="Topics.All"/>.</param>
/// <param name="Audience">Who may read it.</param>
/// <param name="Owner">Who answers for the text; at most 80 characters.</param>
/// <param name="Deputy">Who answers when the owner is away, if anybody.</param>
/// <param name="Risk">What a wrong text would cost.</param>
/// <param name="Phrases">How customers say it.</param>
/// <param name="Reviewed">The last day on which somebody confirmed that it is right.</param>
/// <param name="ReviewEveryMonths">How often it must be confirmed, 1 to 24 months.</param>
/// <param name="Effective">The day from which it applies, Mexico City.</param>
/// <param name="SourceRevision">In a translation, the blob id of the source edition that it follows.</param>
public sealed record FrontMatter(
    ArticleId Id,
    ArticleKind Kind,
    Language Language,
    string Title,
    string Summary,
    string Topic,
    Audience Audience,
    string Owner,
    string? Deputy,
    Risk Risk,
    IReadOnlyList<string> Phrases,
    DateOnly Reviewed,
    int ReviewEveryMonths,
    DateOnly Effective,
    BlobId? SourceRevision)
{
    /// <summary>The edition that this front matter belongs to.</summary>
    public EditionKey Key => new(Id, Language);

    /// <summary>The day on which the text must be confirmed again.</summary>
    public DateOnly ReviewDue => Reviewed.AddMonths(ReviewEveryMonths);
}
