using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Guard;

namespace KnowledgeBase.Core.SearchTests;

/// <summary>What became of a search that somebody wanted to keep as a test.</summary>
public abstract record AddSearchTestOutcome
{
    private AddSearchTestOutcome()
    {
    }

    /// <summary>It stands in a change request that waits for review.</summary>
    /// <param name="Number">The change request.</param>
    public sealed record Proposed(ChangeRequestNumber Number) : AddSearchTestOutcome;

    /// <summary>These words are tested already.</summary>
    /// <param name="Test">That test.</param>
    public sealed record Exists(SearchTest Test) : AddSearchTestOutcome;

    /// <summary>The words hold data that is never stored; nothing was.</summary>
    /// <param name="Findings">What was found.</param>
    public sealed record CardData(IReadOnlyList<GuardFinding> Findings) : AddSearchTestOutcome;

    /// <summary>The words are none or too many, the place is none, or there is no such article.</summary>
    public sealed record Invalid : AddSearchTestOutcome;

    /// <summary>Somebody changed the file at the same moment; it can be tried again.</summary>
    public sealed record ChangedMeanwhile : AddSearchTestOutcome;

    /// <summary>The caller may not do this.</summary>
    public sealed record Forbidden : AddSearchTestOutcome;
}
