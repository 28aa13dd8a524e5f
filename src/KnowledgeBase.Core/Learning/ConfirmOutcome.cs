using KnowledgeBase.Core.Guard;

namespace KnowledgeBase.Core.Learning;

/// <summary>What became of a confirmation.</summary>
public abstract record ConfirmOutcome
{
    private ConfirmOutcome()
    {
    }

    /// <summary>It is stored.</summary>
    /// <param name="Phrase">The phrase as it stands now.</param>
    public sealed record Confirmed(LearnedPhrase Phrase) : ConfirmOutcome;

    /// <summary>The query holds data that is never stored; nothing was.</summary>
    /// <param name="Findings">What was found.</param>
    public sealed record CardData(IReadOnlyList<GuardFinding> Findings) : ConfirmOutcome;

    /// <summary>There is nothing to learn from the query; nothing was stored.</summary>
    public sealed record NothingToLearn : ConfirmOutcome;

    /// <summary>The person has confirmed as much as anybody can in a day; nothing was stored.</summary>
    public sealed record TooMany : ConfirmOutcome;
}
