using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.ChangeRequests;

/// <summary>What a change request touches, as far as the rules of approval need to know.</summary>
/// <param name="Title">The title of the first edition it touches, or the name of its first file.</param>
/// <param name="Editions">The editions it touches, in path order.</param>
/// <param name="Risk">The highest risk among its editions, before the change and after it, so that lowering a risk is approved at the higher one.</param>
/// <param name="IsLegal">Whether an edition is filed under the legal topic before the change or after it.</param>
/// <param name="Audience">The narrowest audience among its editions, before the change and after it.</param>
public sealed record ChangeScope(string Title, IReadOnlyList<EditionKey> Editions, Risk Risk, bool IsLegal, Audience Audience);
