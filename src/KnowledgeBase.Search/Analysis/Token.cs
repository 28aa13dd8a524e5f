namespace KnowledgeBase.Search.Analysis;

/// <summary>A word of a text, in the form in which it is looked up.</summary>
internal readonly ref struct Token
{
    /// <summary>Lower case, without accents.</summary>
    public required ReadOnlySpan<char> Folded { get; init; }

    /// <summary>Lower case with its accents; empty where that is the same.</summary>
    public ReadOnlySpan<char> Accented { get; init; }

    /// <summary>Where it begins in the text.</summary>
    public required int Start { get; init; }

    /// <summary>How many UTF-16 units of the text it takes.</summary>
    public required int Length { get; init; }

    /// <summary>Its place among the words of the text, from 0; variants share a place.</summary>
    public required int Position { get; init; }

    /// <summary>How it came out of the text.</summary>
    public required TokenKind Kind { get; init; }
}
