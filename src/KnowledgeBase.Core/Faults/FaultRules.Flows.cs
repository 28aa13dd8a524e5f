namespace KnowledgeBase.Core.Faults;

/// <content>Decision trees.</content>
public static partial class FaultRules
{
    /// <summary>The flow has no questions.</summary>
    public static FaultRule FlowEmpty { get; } = new("flow-empty", FaultSeverity.Error, "heading");

    /// <summary>A question has another number than its place.</summary>
    public static FaultRule FlowQuestionNumber { get; } = new("flow-question-number", FaultSeverity.Error, "found", "expected");

    /// <summary>A question has no answers.</summary>
    public static FaultRule FlowDeadEnd { get; } = new("flow-dead-end", FaultSeverity.Error, "question");

    /// <summary>An answer does not begin with its words in bold.</summary>
    public static FaultRule FlowAnswerUnlabelled { get; } = new("flow-answer-unlabelled", FaultSeverity.Error);

    /// <summary>An answer leads nowhere.</summary>
    public static FaultRule FlowAnswerLeadsNowhere { get; } = new("flow-answer-leads-nowhere", FaultSeverity.Error, "answer");

    /// <summary>An answer leads to a question that does not exist.</summary>
    public static FaultRule FlowQuestionMissing { get; } = new("flow-question-missing", FaultSeverity.Error, "answer", "question");

    /// <summary>An answer leads back to a question that was asked before.</summary>
    public static FaultRule FlowLoop { get; } = new("flow-loop", FaultSeverity.Error, "answer", "question");

    /// <summary>A way through the flow asks too many questions.</summary>
    public static FaultRule FlowTooDeep { get; } = new("flow-too-deep", FaultSeverity.Error, "depth", "limit");

    /// <summary>No answer leads to the question.</summary>
    public static FaultRule FlowUnreachable { get; } = new("flow-unreachable", FaultSeverity.Error, "question");
}
