namespace KnowledgeBase.Core.Articles;

/// <summary>What a wrong text would cost; it decides how many people must approve.</summary>
public enum Risk
{
    /// <summary>One approval.</summary>
    Low,

    /// <summary>One approval.</summary>
    Normal,

    /// <summary>Two approvals by different people.</summary>
    High,
}
