using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Access;

/// <summary>What the policy has to know of a change request.</summary>
/// <param name="Author">Who opened it.</param>
/// <param name="Contributors">Everybody who saved text to it, the author or not; whoever wrote a part cannot approve the whole.</param>
/// <param name="WasSubmitted">Whether it was ever put up for review; before that it is its author's alone.</param>
/// <param name="Audience">The narrowest audience of what it touches, as published and as proposed.</param>
/// <param name="TouchesLegalTopic">Whether an edition of <see cref="Topics.Legal"/> is touched, as published or as proposed.</param>
public sealed record ChangeRequestFacts(
    UserId Author,
    IReadOnlyCollection<UserId> Contributors,
    bool WasSubmitted,
    Audience Audience,
    bool TouchesLegalTopic)
{
    /// <summary>Whether that person wrote any of it.</summary>
    public bool IsWrittenBy(UserId person) => person == Author || Contributors.Contains(person);
}
