using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Terms;

/// <summary>What became of an edit of the glossary. None of these loses it: it is stored, or it is still with the caller.</summary>
public abstract record EditGlossaryOutcome
{
    private EditGlossaryOutcome()
    {
    }

    /// <summary>It stands in a change request that waits for review.</summary>
    /// <param name="Number">The change request.</param>
    /// <param name="Merged">Whether somebody else's change of the same term is kept beside it.</param>
    /// <param name="Marked">The other terms in which phrases became ambiguous by it, or stopped being so.</param>
    public sealed record Proposed(ChangeRequestNumber Number, bool Merged, IReadOnlyList<TermName> Marked) : EditGlossaryOutcome;

    /// <summary>The glossary says so already, or does again because the caller took back what they had proposed.</summary>
    /// <param name="Number">The caller's change request that says it; <see langword="null"/> when it is published.</param>
    public sealed record Unchanged(ChangeRequestNumber? Number) : EditGlossaryOutcome;

    /// <summary>The term cannot be taken as it is; nothing was stored.</summary>
    /// <param name="Faults">Every reason.</param>
    public sealed record Invalid(IReadOnlyList<TermFault> Faults) : EditGlossaryOutcome;

    /// <summary>The file that would come of it has a fault, or could not be read back as it was meant; nothing was stored.</summary>
    /// <param name="Faults">What is wrong with it, by line; empty when it reads otherwise than it was meant.</param>
    public sealed record Unreadable(IReadOnlyList<TextFault> Faults) : EditGlossaryOutcome;

    /// <summary>Somebody else changed the same words; nothing was stored.</summary>
    /// <param name="Theirs">The term as it stands now; <see langword="null"/> when it is gone or has another name.</param>
    /// <param name="Revision">The revision that the next attempt is based on.</param>
    public sealed record Conflict(Term? Theirs, RevisionId Revision) : EditGlossaryOutcome;

    /// <summary>The revision that the edit begins with is none, or has no such term; nothing was stored.</summary>
    /// <param name="Revision">The revision that the next attempt is based on.</param>
    public sealed record UnknownBase(RevisionId Revision) : EditGlossaryOutcome;

    /// <summary>Others saved again and again at the same moment; it can be tried again.</summary>
    public sealed record ChangedMeanwhile : EditGlossaryOutcome;

    /// <summary>The caller may not do this.</summary>
    public sealed record Forbidden : EditGlossaryOutcome;
}
