namespace KnowledgeBase.Core.Terms;

/// <summary>What an edit comes to where the glossary stands now.</summary>
internal abstract record GlossaryPlan
{
    private GlossaryPlan()
    {
    }

    /// <summary>Terms change.</summary>
    /// <param name="Terms">The change of each, the edited one first.</param>
    /// <param name="Merged">Whether somebody else's change of the edited term is kept beside this one.</param>
    public sealed record Changes(IReadOnlyList<TermChange> Terms, bool Merged) : GlossaryPlan;

    /// <summary>The glossary says so already.</summary>
    public sealed record Nothing : GlossaryPlan;

    /// <summary>The term cannot be taken as it is.</summary>
    /// <param name="Faults">Every reason.</param>
    public sealed record Invalid(IReadOnlyList<TermFault> Faults) : GlossaryPlan;

    /// <summary>Somebody else changed the same words of the term.</summary>
    /// <param name="Theirs">What stands there now; <see langword="null"/> when the term is gone.</param>
    public sealed record Conflict(Term? Theirs) : GlossaryPlan;

    /// <summary>The glossary that the edit begins with has no such term.</summary>
    public sealed record UnknownTerm : GlossaryPlan;
}
