namespace KnowledgeBase.Core.Access;

/// <summary>The parts of the site that are opened by what a person is for, not by one object.</summary>
public enum SitePage
{
    /// <summary>Search, suggestions and the reading of articles; what they show is decided per article.</summary>
    Knowledge,

    /// <summary>The list of one's own change requests and the editor.</summary>
    Writing,

    /// <summary>The queue of what waits for review.</summary>
    ReviewQueue,

    /// <summary>The pages for team leads.</summary>
    Team,

    /// <summary>Accounts.</summary>
    Accounts,

    /// <summary>Settings and the health of the content.</summary>
    Settings,

    /// <summary>One's own account: password, sign-out.</summary>
    OwnAccount,
}
