namespace KnowledgeBase.Core.Articles;

/// <summary>Who may read an article.</summary>
public enum Audience
{
    /// <summary>Everyone with an account.</summary>
    Tier1,

    /// <summary>Authors and above.</summary>
    Tier2,
}
