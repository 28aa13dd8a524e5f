namespace KnowledgeBase.Core.Faults;

/// <content>The two editions of an article.</content>
public static partial class FaultRules
{
    /// <summary>The source has a section that the translation lacks, or the other way round.</summary>
    public static FaultRule ParitySection { get; } = new("parity-section", FaultSeverity.Error, "section", "path");

    /// <summary>The translation has another number of headings of the author's own.</summary>
    public static FaultRule ParityHeadings { get; } = new("parity-headings", FaultSeverity.Warning, "count", "other", "path");

    /// <summary>The editions have different numbers of steps.</summary>
    public static FaultRule ParitySteps { get; } = new("parity-steps", FaultSeverity.Error, "count", "other", "path");

    /// <summary>A parameter stands in one edition only.</summary>
    public static FaultRule ParityParameter { get; } = new("parity-parameter", FaultSeverity.Error, "name", "path");

    /// <summary>A link stands in one edition only.</summary>
    public static FaultRule ParityLink { get; } = new("parity-link", FaultSeverity.Error, "target", "path");

    /// <summary>An image stands in one edition only.</summary>
    public static FaultRule ParityImage { get; } = new("parity-image", FaultSeverity.Error, "target", "path");

    /// <summary>The editions have different numbers of words to say.</summary>
    public static FaultRule ParitySay { get; } = new("parity-say", FaultSeverity.Warning, "count", "other", "path");

    /// <summary>A question's answers lead elsewhere in the other edition.</summary>
    public static FaultRule ParityFlow { get; } = new("parity-flow", FaultSeverity.Error, "question", "path");
}
