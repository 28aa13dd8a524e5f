namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>Why an approval no longer counts.</summary>
public abstract record ApprovalLapse
{
    private ApprovalLapse()
    {
    }

    /// <summary>The text is not the one that was approved.</summary>
    /// <param name="Paths">The files that differ, in path order.</param>
    public sealed record TextChanged(IReadOnlyList<string> Paths) : ApprovalLapse;

    /// <summary>The reviewer has written on the change request since.</summary>
    public sealed record ReviewerWrote : ApprovalLapse;

    /// <summary>The same person said something else later.</summary>
    public sealed record Replaced : ApprovalLapse;
}
