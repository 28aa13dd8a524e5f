namespace KnowledgeBase.Search;

/// <summary>What the engine knows of one document, that is, one edition of an article in one language.</summary>
public sealed record SearchDocument
{
    /// <summary>Identity: a later document with the same key replaces this one. Opaque to the engine.</summary>
    public required string Key { get; init; }

    /// <summary>What the editions of one article share; a result shows one hit per group. Opaque to the engine.</summary>
    public required string Group { get; init; }

    /// <summary>The language in which the texts are analysed.</summary>
    public required SearchLanguage Language { get; init; }

    /// <summary>The rights of which a caller needs one. A document without any is seen by nobody.</summary>
    public required IReadOnlyList<AccessKey> AccessKeys { get; init; }

    /// <summary>The title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>How customers say it, each a short sentence.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>Queries that were resolved by this document, each as typed.</summary>
    public IReadOnlyList<string> Learned { get; init; } = [];

    /// <summary>The body, section by section in reading order.</summary>
    public IReadOnlyList<SearchSection> Sections { get; init; } = [];

    /// <summary>Identifiers that lead straight here when typed, with or without punctuation, such as <c>KB-0002</c>.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Keywords to filter by and to count.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>How much the document is trusted apart from its text, from 0 to 1, kept in steps of 1/255. Its effect on a score is small and bounded.</summary>
    public double Prior { get; init; }
}
