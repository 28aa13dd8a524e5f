namespace KnowledgeBase.Core.Faults;

/// <summary>What a fault means for publishing.</summary>
public enum FaultSeverity
{
    /// <summary>The text can be published; somebody should look at it.</summary>
    Warning,

    /// <summary>The text cannot be published.</summary>
    Error,
}
