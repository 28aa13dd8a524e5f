namespace KnowledgeBase.Core.Faults;

/// <content>Headings, sections, steps and blocks.</content>
public static partial class FaultRules
{
    /// <summary>The renderer refuses the text.</summary>
    public static FaultRule MarkupRefused { get; } = new("markup-refused", FaultSeverity.Error, "reason");

    /// <summary>A first-level heading stands in the text.</summary>
    public static FaultRule HeadingTitle { get; } = new("heading-title", FaultSeverity.Warning);

    /// <summary>A required section is missing.</summary>
    public static FaultRule SectionMissing { get; } = new("section-missing", FaultSeverity.Error, "heading", "kind");

    /// <summary>A section stands after one that it belongs before.</summary>
    public static FaultRule SectionOrder { get; } = new("section-order", FaultSeverity.Error, "heading", "before");

    /// <summary>A section stands twice.</summary>
    public static FaultRule SectionTwice { get; } = new("section-twice", FaultSeverity.Error, "heading", "line");

    /// <summary>A section says nothing.</summary>
    public static FaultRule SectionEmpty { get; } = new("section-empty", FaultSeverity.Error, "heading");

    /// <summary>The kind's template does not have the section.</summary>
    public static FaultRule SectionForeign { get; } = new("section-foreign", FaultSeverity.Warning, "heading", "kind");

    /// <summary>A section's heading is written in the other language.</summary>
    public static FaultRule SectionLanguage { get; } = new("section-language", FaultSeverity.Warning, "heading", "expected");

    /// <summary>The steps are not a numbered list.</summary>
    public static FaultRule StepsMissing { get; } = new("steps-missing", FaultSeverity.Error, "heading");

    /// <summary>A step has another number than its place.</summary>
    public static FaultRule StepNumber { get; } = new("step-number", FaultSeverity.Error, "found", "expected");

    /// <summary>A box has an unknown mark.</summary>
    public static FaultRule BoxUnknown { get; } = new("box-unknown", FaultSeverity.Error, "mark", "marks");

    /// <summary>HTML is shown as text.</summary>
    public static FaultRule HtmlShown { get; } = new("html-shown", FaultSeverity.Warning);
}
