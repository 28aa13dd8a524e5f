namespace KnowledgeBase.Web.Features.Editing;

/// <summary>A form that could not be taken.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">Its fields without the antiforgery token.</param>
/// <param name="IsSignedOut">Whether the session had ended; otherwise the page had expired.</param>
public sealed record TypedText(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, bool IsSignedOut);
