using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Querying;

/// <summary>A word of a query.</summary>
internal sealed record QueryWord
{
    /// <summary>As typed.</summary>
    public required string Text { get; init; }

    /// <summary>Lower case, without accents.</summary>
    public required string Folded { get; init; }

    /// <summary>Lower case with its accents, or empty where that is the same.</summary>
    public string Accented { get; init; } = "";

    /// <summary>Its place among the words typed.</summary>
    public required int Position { get; init; }

    /// <summary>Other writings of a code or figure.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>The parts of a code, to look for when nothing has it whole.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Whether it has a digit: codes and figures are never corrected.</summary>
    public bool IsCode => Folded.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether it is a stop word of a language.</summary>
    public bool IsStopWordOf(SearchLanguage language) => StopWords.Contains(language, Folded);
}
