namespace KnowledgeBase.Web.Features.Differences;

/// <summary>What happened to a part of a text.</summary>
public enum SequenceChange
{
    /// <summary>It stands in both.</summary>
    Same,

    /// <summary>It stands in the older one only.</summary>
    Removed,

    /// <summary>It stands in the newer one only.</summary>
    Added,
}
