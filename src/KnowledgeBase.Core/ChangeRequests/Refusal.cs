using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Guard;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>Why an act on a change request was not done.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>The act does not fit where the change request stands.</summary>
    /// <param name="State">Where it stands.</param>
    public sealed record WrongState(ChangeRequestState State) : Refusal;

    /// <summary>Nobody gives a verdict on what they wrote.</summary>
    public sealed record OwnChange : Refusal;

    /// <summary>The caller may not do this.</summary>
    public sealed record NoRight : Refusal;

    /// <summary>Somebody saved since the caller opened the page; they have to look at it again.</summary>
    /// <param name="Head">The head now.</param>
    public sealed record HeadMoved(RevisionId Head) : Refusal;

    /// <summary>Somebody else acted at the same moment; the page shows what is true now.</summary>
    public sealed record ChangedMeanwhile : Refusal;

    /// <summary>A summary, reason or comment has to be written.</summary>
    public sealed record TextMissing : Refusal;

    /// <summary>A summary, reason or comment is too long.</summary>
    /// <param name="Limit">The most characters it may have.</param>
    public sealed record TextTooLong(int Limit) : Refusal;

    /// <summary>A summary, reason or comment holds what must not be written down.</summary>
    /// <param name="Findings">What, and where in the text.</param>
    public sealed record CardData(IReadOnlyList<GuardFinding> Findings) : Refusal;

    /// <summary>There is no difference to review.</summary>
    public sealed record NothingChanged : Refusal;
}
