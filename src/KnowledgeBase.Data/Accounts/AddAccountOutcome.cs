using KnowledgeBase.Core.People;

namespace KnowledgeBase.Data.Accounts;

/// <summary>What became of a new account.</summary>
public abstract record AddAccountOutcome
{
    private AddAccountOutcome()
    {
    }

    /// <summary>It can sign in now.</summary>
    /// <param name="Person">As others see it.</param>
    public sealed record Added(Person Person) : AddAccountOutcome;

    /// <summary>Another account has that address.</summary>
    public sealed record EmailTaken : AddAccountOutcome;

    /// <summary>The text is not an e-mail address.</summary>
    public sealed record InvalidEmail : AddAccountOutcome;

    /// <summary>The name is empty, too long, or holds line breaks or angle brackets, which commits cannot carry.</summary>
    public sealed record InvalidDisplayName : AddAccountOutcome;

    /// <summary>The password is refused.</summary>
    /// <param name="Reasons">Why, in English sentences.</param>
    public sealed record WeakPassword(IReadOnlyList<string> Reasons) : AddAccountOutcome;
}
