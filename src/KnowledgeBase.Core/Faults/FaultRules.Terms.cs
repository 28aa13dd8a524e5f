namespace KnowledgeBase.Core.Faults;

/// <content>The glossary.</content>
public static partial class FaultRules
{
    /// <summary>A term is defined twice.</summary>
    public static FaultRule TermTwice { get; } = new("term-twice", FaultSeverity.Error, "term", "line");

    /// <summary>A term's weight is out of range.</summary>
    public static FaultRule TermWeight { get; } = new("term-weight", FaultSeverity.Error, "lowest", "highest");

    /// <summary>A phrase stands twice, and not in several terms that all mark it as ambiguous.</summary>
    public static FaultRule TermPhraseTwice { get; } = new("term-phrase-twice", FaultSeverity.Error, "phrase", "line");

    /// <summary>A phrase is marked as ambiguous and stands in one term only.</summary>
    public static FaultRule TermAmbiguousOnce { get; } = new("term-ambiguous-once", FaultSeverity.Error, "phrase");
}
