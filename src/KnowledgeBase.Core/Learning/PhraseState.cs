namespace KnowledgeBase.Core.Learning;

/// <summary>Whether a confirmed phrase helps to find its article.</summary>
public enum PhraseState
{
    /// <summary>It does.</summary>
    Learned,

    /// <summary>Too few people confirmed it so far.</summary>
    Waiting,

    /// <summary>It was learned once, and nobody has confirmed it for too long.</summary>
    Faded,

    /// <summary>The people who confirmed it, or the article, have reached their limit with other phrases.</summary>
    OverLimit,

    /// <summary>A lead took it away.</summary>
    Removed,
}
