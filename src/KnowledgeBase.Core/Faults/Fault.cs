namespace KnowledgeBase.Core.Faults;

/// <summary>A fault at a line of a file.</summary>
/// <param name="Path">The file, from the content root, with <c>/</c>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Rule">What is wrong.</param>
/// <param name="Arguments">The values for the rule's texts: strings, numbers, dates, ids, or another fault.</param>
public sealed record Fault(string Path, int Line, FaultRule Rule, IReadOnlyList<object> Arguments)
{
    /// <summary>What the fault means for publishing.</summary>
    public FaultSeverity Severity => Rule.Severity;
}
