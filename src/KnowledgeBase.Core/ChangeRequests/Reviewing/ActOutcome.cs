namespace KnowledgeBase.Core.ChangeRequests.Reviewing;

/// <summary>What became of an act on a change request.</summary>
public abstract record ActOutcome
{
    private ActOutcome()
    {
    }

    /// <summary>It is done and stored.</summary>
    /// <param name="Request">The change request afterwards.</param>
    public sealed record Done(ChangeRequest Request) : ActOutcome;

    /// <summary>It was not done.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(Refusal Reason) : ActOutcome;

    /// <summary>The caller may not know of such a change request, or there is none.</summary>
    public sealed record NotFound : ActOutcome;
}
