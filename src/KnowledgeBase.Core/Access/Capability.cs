namespace KnowledgeBase.Core.Access;

/// <summary>What an account may do. Roles give capabilities; legal topics need one of their own.</summary>
public enum Capability
{
    /// <summary>Read what everyone may read, and search it.</summary>
    ReadTier1,

    /// <summary>Read what only authors and above may read.</summary>
    ReadTier2,

    /// <summary>Write drafts and propose them.</summary>
    Write,

    /// <summary>Approve, request changes and publish.</summary>
    Review,

    /// <summary>Approve changes of legal topics.</summary>
    ApproveLegal,

    /// <summary>See the pages for team leads.</summary>
    SeeTeamPages,

    /// <summary>Run accounts.</summary>
    ManageAccounts,

    /// <summary>Run settings and see the health of the content.</summary>
    ManageSettings,
}
