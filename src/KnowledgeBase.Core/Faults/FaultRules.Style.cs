namespace KnowledgeBase.Core.Faults;

/// <content>How the text reads.</content>
public static partial class FaultRules
{
    /// <summary>The text is hard to read.</summary>
    public static FaultRule ReadingEase { get; } = new("reading-ease", FaultSeverity.Warning, "score", "minimum", "formula");

    /// <summary>A sentence is too long.</summary>
    public static FaultRule SentenceLong { get; } = new("sentence-long", FaultSeverity.Warning, "words", "limit");

    /// <summary>A word of the forbidden list stands in the text.</summary>
    public static FaultRule WordForbidden { get; } = new("word-forbidden", FaultSeverity.Warning, "word", "instead");

    /// <summary>A passage stands in another article too.</summary>
    public static FaultRule TextRepeated { get; } = new("text-repeated", FaultSeverity.Warning, "path", "line");
}
