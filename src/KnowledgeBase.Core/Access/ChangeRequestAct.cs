namespace KnowledgeBase.Core.Access;

/// <summary>What can be done with a change request. Whether its state allows it is the change request's own rule.</summary>
public enum ChangeRequestAct
{
    /// <summary>See it, its differences and its comments.</summary>
    Read,

    /// <summary>Save text to it, and thereby become one of its writers.</summary>
    Save,

    /// <summary>Put it up for review.</summary>
    Submit,

    /// <summary>Comment on it.</summary>
    Comment,

    /// <summary>Approve it.</summary>
    Approve,

    /// <summary>Approve it so that the approval also counts as the one that legal topics need.</summary>
    ApproveForLegal,

    /// <summary>Send it back with a reason.</summary>
    RequestChanges,

    /// <summary>Publish it, now or at a set time.</summary>
    Publish,

    /// <summary>Close it without publishing.</summary>
    Withdraw,
}
