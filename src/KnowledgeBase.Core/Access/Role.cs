namespace KnowledgeBase.Core.Access;

/// <summary>What an account is for; each includes what its documentation says.</summary>
public enum Role
{
    /// <summary>Reads what everyone may read.</summary>
    Reader,

    /// <summary>Reader who also reads tier 2, writes and proposes.</summary>
    Author,

    /// <summary>Author who also approves and publishes.</summary>
    Reviewer,

    /// <summary>Reviewer with the pages for team leads.</summary>
    Lead,

    /// <summary>Runs accounts and settings; publishes nothing.</summary>
    Administrator,
}
